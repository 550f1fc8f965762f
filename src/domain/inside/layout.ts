// Test images on a plane, and where among them and among training images a drawing lies.

import type { DigitImages } from '../image/digit-images.ts';
import { IMAGE_PIXELS } from '../image/ink.ts';
import { nearestRows } from './nearest.ts';

export interface Layout {
  images: DigitImages;
  /** x and y of each image. */
  points: Float32Array;
  /** Share of the features' variance that the plane keeps. */
  kept: number;
}

export interface NearImage {
  index: number;
  label: number;
  distance: number;
  pixels: Uint8Array;
}

export interface Place {
  point: [number, number];
  /** Training images, the nearest first. */
  nearest: NearImage[];
}

/** @returns a copy of the first images, so that no more crosses a border. */
export function firstImages({ pixels, labels }: DigitImages, count: number): DigitImages {
  return { pixels: pixels.slice(0, count * IMAGE_PIXELS), labels: labels.slice(0, count), count };
}

/** @param rows the features of the images, row after row */
export function nearestImages(
  { pixels, labels }: DigitImages,
  rows: Float32Array,
  row: Float32Array,
  most: number,
): NearImage[] {
  return nearestRows(rows, row, most).map(({ index, distance }) => ({
    index,
    label: labels[index],
    distance,
    pixels: pixels.slice(index * IMAGE_PIXELS, (index + 1) * IMAGE_PIXELS),
  }));
}
