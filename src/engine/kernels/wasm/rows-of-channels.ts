// Kernels that work on channels see maps, [batch, height, width, channels], and units, [batch, channels], alike as rows of
// channels.

import { util, type TensorInfo } from '@tensorflow/tfjs-core';

/** @param tensor [..., channels] @returns its sizes as [rows, channels] */
export function rowsOfChannels({ shape }: TensorInfo): { rows: number; channels: number } {
  const channels = shape[shape.length - 1];
  return { rows: util.sizeFromShape(shape) / channels, channels };
}
