// Holds a five and a seven as strokes, and tells whether a picture of them becomes the ink that they become when they are drawn.

import { expect } from 'vitest';
import { prepareDrawing } from '../domain/drawing/prepare-drawing.ts';
import type { Point, Stroke } from '../domain/drawing/strokes.ts';
import type { RgbaImage } from '../domain/photo/grey-image.ts';
import { readPhoto } from '../domain/photo/read-photo.ts';
import type { Writing } from './painted-scene.ts';

/** @param paths points of each stroke, in hundredths of a side */
export function strokesOf(paths: number[][][]): Stroke[] {
  return paths.map((path) => path.map(([x, y]): Point => ({ x, y })));
}

/** Its bar is a stroke of its own. */
export const FIVE = strokesOf([
  [
    [42, 30],
    [39, 48],
    [55, 46],
    [64, 56],
    [60, 70],
    [48, 75],
    [38, 70],
  ],
  [
    [42, 30],
    [66, 28],
  ],
]);
export const SEVEN = strokesOf([
  [
    [35, 28],
    [62, 27],
    [48, 75],
  ],
  [
    [42, 52],
    [60, 50],
  ],
]);

/** It stands in the middle of a page of 300 x 240 pixels. */
export const WRITTEN_FIVE: Writing = { strokes: FIVE, pen: 4, at: [60, 36], scale: 1.8, ink: 0.75 };

const drawn = (digit: readonly Stroke[]) =>
  prepareDrawing(digit.map((stroke) => stroke.map(({ x, y }) => ({ x: x * 10, y: y * 10 }))))!;
/** The ink that drawing them gives. */
export const DRAWN = { five: drawn(FIVE), seven: drawn(SEVEN) };

export function inksOf(photo: RgbaImage): Float32Array[] {
  const read = readPhoto(photo);
  if ('problem' in read) throw new Error(read.problem);
  return read.digits.map(({ ink }) => ink);
}

/** @returns the sum of differences, as a share of the other one's ink */
export function apart(one: Float32Array, other: Float32Array): number {
  const total = other.reduce((sum, value) => sum + value, 0);
  return one.reduce((sum, value, index) => sum + Math.abs(value - other[index]), 0) / total;
}

/** The same strokes, drawn alike, differ by as much where the pen is moved by half a pixel. */
const ALIKE = 0.35;

export function expectDigits(photo: RgbaImage, digits: readonly Float32Array[]): void {
  const inks = inksOf(photo);
  expect(inks).toHaveLength(digits.length);
  inks.forEach((ink, index) => expect(apart(ink, digits[index])).toBeLessThan(ALIKE));
}
