// Gathers a batch from training images that are on the GPU as bytes. Only webgl has a kernel; digit-source.ts says what other
// backends do.

import type * as tf from '@tensorflow/tfjs-core';

export const GATHER_DIGITS = 'GatherDigits';

/**
 * The store is made by uploadDigits (webgl/gather-digits.ts); picks, [size, 2], has a row of pickOf for each image.
 * The kernel gives [size, 28, 28, 1], in [0,1], and has no gradient.
 */
export type GatherDigitsInputs = Record<'store' | 'picks', tf.TensorInfo>;

/** 16-bit floats are exact for whole numbers up to 2048, so an index is split in two. */
export const PART = 1_024;

/** @param index of an image, counted from 0 @returns its two numbers in `picks` */
export function pickOf(index: number): [number, number] {
  return [Math.floor(index / PART), index % PART];
}
