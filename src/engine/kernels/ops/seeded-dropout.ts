// The mask of this dropout (Srivastava et al. 2014) is a hash of position and seed: no mask is stored or uploaded, every backend
// drops the same units, and the backward pass computes the same mask again.

import type * as tf from '@tensorflow/tfjs-core';
import { runKernel } from './run-kernel.ts';

export const SEEDED_DROPOUT = 'SeededDropout';

export type SeededDropoutInputs = Record<'x', tf.TensorInfo>;

export interface SeededDropoutAttrs {
  /** It is a signed 32-bit integer. */
  seed: number;
  /** This share of the units is dropped, in [0, 1). */
  rate: number;
}

/**
 * @param x of any shape
 * @returns of x's shape: x / (1 - rate) where seededHash(row-major index, seed) is at least the threshold, else 0
 * @throws Error where the backend has no kernel for it; cpu, wasm and webgl have one
 */
export function seededDropout(x: tf.Tensor, attrs: SeededDropoutAttrs): tf.Tensor {
  return runKernel(SEEDED_DROPOUT, { x }, attrs);
}

/** @param rate in [0, 1) @returns the smallest hash, unsigned with 32 bits, that keeps its unit */
export function dropoutThreshold(rate: number): number {
  return Math.floor(rate * 2 ** 32);
}

/** The gradient passes where the value passed. */
export const GRADIENT_OF_SEEDED_DROPOUT: tf.GradConfig = {
  kernelName: SEEDED_DROPOUT,
  gradFunc: (dy, _saved, attrs) => ({
    x: () => seededDropout(dy as tf.Tensor, attrs as unknown as SeededDropoutAttrs),
  }),
};
