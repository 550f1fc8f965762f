// Corrects the gradient of average pooling with padding. In the forward pass tfjs averages over the pixels inside the image; in
// the backward pass its kernels divide a gradient by the size of the whole window, so that gradients at the border are too
// small. Here tfjs's kernel gets a gradient that is larger there by the same factor.

import * as tf from '@tensorflow/tfjs-core';
import { runKernel } from './run-kernel.ts';

type Shape4 = [number, number, number, number];

/** It replaces tfjs's gradient. */
export const GRADIENT_OF_AVERAGE_POOL: tf.GradConfig = {
  kernelName: tf.AvgPool,
  inputsToSave: ['x'],
  gradFunc: (dy, [x], attrs) => {
    const { filterSize, strides, pad } = attrs as unknown as tf.AvgPoolAttrs;
    const info = tf.backend_util.computePool2DInfo(x.shape as Shape4, filterSize, strides, 1, pad);
    return {
      x: () => {
        const isWhole = pad === 'valid';
        const given = isWhole ? (dy as tf.Tensor) : tf.mul(dy as tf.Tensor, missing(info));
        return runKernel<tf.Tensor>(tf.AvgPoolGrad, { dy: given, input: x }, { filterSize, strides, pad });
      },
    };
  },
};

/** @returns [1, outHeight, outWidth, 1]: how many times larger each window is than its part inside the image */
function missing(info: ReturnType<typeof tf.backend_util.computePool2DInfo>): tf.Tensor {
  const along = (cells: number, stride: number, size: number, before: number, length: number) =>
    Array.from({ length: cells }, (_, cell) => {
      const start = cell * stride - before;
      return size / (Math.min(length, start + size) - Math.max(0, start));
    });
  const { padInfo: pad } = info;
  const rows = along(info.outHeight, info.strideHeight, info.filterHeight, pad.top, info.inHeight);
  const columns = along(info.outWidth, info.strideWidth, info.filterWidth, pad.left, info.inWidth);
  const values = rows.flatMap((row) => columns.map((column) => row * column));
  return tf.tensor(values, [1, rows.length, columns.length, 1]);
}
