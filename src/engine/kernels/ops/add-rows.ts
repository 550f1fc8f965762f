// Adds the rows of softmaxLoss to a running total on the device, so that a batch needs no read.

import type * as tf from '@tensorflow/tfjs-core';
import { runKernel } from './run-kernel.ts';

export const ADD_ROWS = 'AddRows';

/** The shapes are those of addRows. */
export type AddRowsInputs = Record<'total' | 'rows', tf.TensorInfo>;

export interface AddRowsAttrs {
  scale: number;
}

/**
 * @param total [2] @param rows [any, 2] @returns [2], total + scale * the sum of the rows
 * @throws Error where the backend has no kernel for it; cpu, wasm and webgl have one
 */
export function addRows(total: tf.Tensor1D, rows: tf.Tensor2D, scale: number): tf.Tensor1D {
  return runKernel(ADD_ROWS, { total, rows }, { scale });
}
