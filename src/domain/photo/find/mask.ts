// A mask marks pixels of a picture.

import type { GreyImage } from '../grey-image.ts';

export interface Mask {
  width: number;
  height: number;
  /** Row-major, one byte a pixel, 1 where it is marked and 0 elsewhere. */
  marks: Uint8Array;
}

/** In pixels; right and bottom are the first column and row beyond. */
export interface Box {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

/** @returns the pixels at least as deep as `least` */
export function maskOf({ width, height, values }: GreyImage, least: number): Mask {
  const marks = new Uint8Array(values.length);
  for (let pixel = 0; pixel < marks.length; pixel++) if (values[pixel] >= least) marks[pixel] = 1;
  return { width, height, marks };
}

export function longerSide({ left, top, right, bottom }: Box): number {
  return Math.max(right - left, bottom - top);
}

/** @param boxes at least one @returns the smallest box around all of them */
export function boxAround(boxes: readonly Box[]): Box {
  return {
    left: Math.min(...boxes.map(({ left }) => left)),
    top: Math.min(...boxes.map(({ top }) => top)),
    right: Math.max(...boxes.map(({ right }) => right)),
    bottom: Math.max(...boxes.map(({ bottom }) => bottom)),
  };
}

/** @returns how far apart two boxes are on the axis on which they are farther apart; negative where they overlap on both */
export function gapBetween(one: Box, other: Box): number {
  return Math.max(
    one.left - other.right,
    other.left - one.right,
    one.top - other.bottom,
    other.top - one.bottom,
  );
}
