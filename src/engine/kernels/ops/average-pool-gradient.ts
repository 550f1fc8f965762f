// The gradient of average pooling with padding. Going forward tfjs averages over the cells that are there; going back its
// kernels share a gradient out over the whole window, so that what lies at the border learns too slowly. Here tfjs's kernel
// gets a gradient that is larger there by as much.

import * as tf from '@tensorflow/tfjs-core';
import { runKernel } from './run-kernel.ts';

type Shape4 = [number, number, number, number];

/** In the place of tfjs's. */
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

/** How many times larger each window is than the part of it that is there. @returns [1, height, width, 1] */
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
