// Computes where the windows of TensorFlow's padding lie, which ONNX writes as numbers of cells before and behind.

import type { Padding } from '../../../domain/network/network-spec.ts';

export interface Windows {
  /** Cells before the first one of the input that the first window covers. */
  before: number;
  count: number;
}

/**
 * @param length a side of the input, `size` that of a window, all in cells
 * @returns as tf.nn has it: with 'same', ceil(length / strides) windows, and of an odd number of added cells the smaller half before
 */
export function windowsOf(padding: Padding, length: number, size: number, strides: number): Windows {
  if (padding === 'valid') return { before: 0, count: Math.floor((length - size) / strides) + 1 };
  const count = Math.ceil(length / strides);
  return { before: Math.floor(addedCells(count, length, size, strides) / 2), count };
}

/** @returns [before, behind] in cells, as ONNX wants them */
export function padsOf(padding: Padding, length: number, size: number, strides: number): [number, number] {
  const { before, count } = windowsOf(padding, length, size, strides);
  return padding === 'valid' ? [0, 0] : [before, addedCells(count, length, size, strides) - before];
}

function addedCells(count: number, length: number, size: number, strides: number): number {
  return Math.max((count - 1) * strides + size - length, 0);
}
