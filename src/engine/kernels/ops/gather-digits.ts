// A batch out of training images that lie on the GPU as bytes. On webgl alone: see digit-source.ts for what others do.

import type * as tf from '@tensorflow/tfjs-core';

export const GATHER_DIGITS = 'GatherDigits';

/**
 * store: what uploadDigits of webgl made; picks: [size, 2], as pickOf has them.
 * The kernel gives [size, 28, 28, 1], in [0,1], and has no gradient.
 */
export type GatherDigitsInputs = Record<'store' | 'picks', tf.TensorInfo>;

/** Half floats hold whole numbers up to 2048, so an index travels in two parts. */
export const PART = 1_024;

/** @param index of an image @returns the two numbers that stand for it in `picks` */
export function pickOf(index: number): [number, number] {
  return [Math.floor(index / PART), index % PART];
}
