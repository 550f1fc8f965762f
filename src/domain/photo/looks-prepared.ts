// Tells whether a picture of 28x28 pixels was prepared as MNIST's are, so that it must stay as it is.

import { IMAGE_SIDE } from '../image/ink.ts';
import { LONGER_SIDE, MIDDLE } from '../drawing/prepare-drawing.ts';
import type { GreyImage } from './grey-image.ts';

/** MNIST's ground is black; a few levels come from files that were compressed. */
const BLACK = 0.02;
/** MNIST's ink lies within LONGER_SIDE pixels, give or take this many. */
const OFF = 1;
/** The centre of mass is in the middle, up to rounding and this many pixels. */
const OFF_MIDDLE = 1.2;

/** @param light lightness in [0,1] of a picture of 28x28 pixels @returns the ink as it is; null where it was not prepared so */
export function preparedInk({ width, height, values }: GreyImage): Float32Array | null {
  if (width !== IMAGE_SIDE || height !== IMAGE_SIDE) return null;
  return asOnBlack(values) ?? asOnBlack(values.map((value) => 1 - value));
}

function asOnBlack(ink: Float32Array): Float32Array | null {
  let [total, x, y, ground] = [0, 0, 0, 0];
  let [left, top, right, bottom] = [IMAGE_SIDE, IMAGE_SIDE, 0, 0];
  for (let pixel = 0; pixel < ink.length; pixel++) {
    if (ink[pixel] <= BLACK) {
      ground += 1;
      continue;
    }
    const column = pixel % IMAGE_SIDE;
    const row = (pixel - column) / IMAGE_SIDE;
    [left, right] = [Math.min(left, column), Math.max(right, column + 1)];
    [top, bottom] = [Math.min(top, row), Math.max(bottom, row + 1)];
    total += ink[pixel];
    x += ink[pixel] * (column + 0.5);
    y += ink[pixel] * (row + 0.5);
  }
  const longer = Math.max(right - left, bottom - top);
  const isPrepared =
    ground > ink.length / 2 &&
    Math.abs(longer - LONGER_SIDE) <= OFF &&
    Math.abs(x / total - MIDDLE) <= OFF_MIDDLE &&
    Math.abs(y / total - MIDDLE) <= OFF_MIDDLE;
  return isPrepared ? ink : null;
}
