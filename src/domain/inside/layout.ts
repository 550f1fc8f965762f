// Places test images on a plane, and a drawing among them and among training images.

import type { DigitImages } from '../image/digit-images.ts';
import { IMAGE_PIXELS } from '../image/ink.ts';
import { nearestRows } from './nearest.ts';

export interface Layout {
  images: DigitImages;
  /** Each image has x and y, in the unit of the features. */
  points: Float32Array;
  /** The plane keeps this share of the features' variance, in [0,1]. */
  kept: number;
}

export interface NearImage {
  index: number;
  label: number;
  /** The distance is Euclidean, between features. */
  distance: number;
  /** The image has 784 bytes, row-major. */
  pixels: Uint8Array;
}

export interface Place {
  point: [number, number];
  /** They are training images, the nearest first. */
  nearest: NearImage[];
}

/** @returns a copy of the first `count` images, so that no more is sent between threads */
export function firstImages({ pixels, labels }: DigitImages, count: number): DigitImages {
  return { pixels: pixels.slice(0, count * IMAGE_PIXELS), labels: labels.slice(0, count), count };
}

/**
 * @param rows the features of the images, row after row
 * @param row the features of one drawing
 * @param most how many images are returned at most
 * @returns the nearest first
 */
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
