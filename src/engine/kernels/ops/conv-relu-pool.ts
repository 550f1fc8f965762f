// Conv2D (stride 1), relu and 2x2 max pooling (stride 2) are one operation here, with a gradient of its own: values that are not
// the largest of their window are never written, and conv-relu-pool-gradients.ts skips them. Only some backends have its kernels.

import * as tf from '@tensorflow/tfjs-core';
import { runKernel } from './run-kernel.ts';

export const CONV_RELU_POOL = 'ConvReluPool';

/**
 * The kernel gives the pooled images, and which of its four positions was the largest of each window, in a form that only the
 * kernels of the gradients read.
 */
export type ConvReluPoolInputs = Record<'x' | 'filter' | 'bias', tf.TensorInfo>;

export type Pad = 'valid' | 'same';

export interface ConvReluPoolAttrs {
  pad: Pad;
}

export type Shape4 = [number, number, number, number];

export interface ConvReluPoolSizes {
  batch: number;
  inHeight: number;
  inWidth: number;
  inChannels: number;
  padTop: number;
  padLeft: number;
  paddedHeight: number;
  paddedWidth: number;
  kernelHeight: number;
  kernelWidth: number;
  /** This is the size of the pooled images; a last odd row or column is left out, as by 'valid' pooling. */
  outHeight: number;
  outWidth: number;
  outChannels: number;
}

/**
 * @param input its shape, [batch, height, width, in] @param filter its shape, [height, width, in, out]
 * @returns sizes in pixels, and numbers of images and channels
 */
export function convReluPoolSizes(input: number[], filter: number[], pad: Pad): ConvReluPoolSizes {
  const info = tf.backend_util.computeConv2DInfo(input as Shape4, filter as Shape4, 1, 1, pad);
  const { top, bottom, left, right } = info.padInfo;
  return {
    batch: info.batchSize,
    inHeight: info.inHeight,
    inWidth: info.inWidth,
    inChannels: info.inChannels,
    padTop: top,
    padLeft: left,
    paddedHeight: info.inHeight + top + bottom,
    paddedWidth: info.inWidth + left + right,
    kernelHeight: info.filterHeight,
    kernelWidth: info.filterWidth,
    outHeight: Math.floor(info.outHeight / 2),
    outWidth: Math.floor(info.outWidth / 2),
    outChannels: info.outChannels,
  };
}

/**
 * @param x [batch, height, width, in] @param filter [height, width, in, out] @param bias [out]
 * @returns the pooled images, [batch, outHeight, outWidth, out]
 * @throws Error where the backend has no kernel for it: ask hasKernel(CONV_RELU_POOL) first
 */
export function convReluPool(x: tf.Tensor4D, filter: tf.Tensor4D, bias: tf.Tensor1D, pad: Pad): tf.Tensor4D {
  const [pooled, choice] = runKernel<tf.Tensor[]>(CONV_RELU_POOL, { x, filter, bias }, { pad });
  choice.dispose();
  return pooled as tf.Tensor4D;
}
