// Conv2D (stride 1), relu and 2x2 max pooling (stride 2) as one operation with a gradient of its own: what no pool chose is
// never written, and the way back (conv-relu-pool-gradients.ts) skips it. For backends that have its kernels.

import * as tf from '@tensorflow/tfjs-core';
import { runKernel } from './run-kernel.ts';

export const CONV_RELU_POOL = 'ConvReluPool';

/** The kernel gives the pooled, and which of the four each was, in a form that only the gradients' kernels read. */
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
  /** Of the pooled images; a last odd row or column falls away, as with 'valid' pooling. */
  outHeight: number;
  outWidth: number;
  outChannels: number;
}

/** @param input shape, [batch, height, width, in] @param filter shape, [height, width, in, out] */
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
 * @returns the pooled, [batch, outHeight, outWidth, out]
 * @throws Error where the backend has no kernel for it: ask hasKernel(CONV_RELU_POOL) first
 */
export function convReluPool(x: tf.Tensor4D, filter: tf.Tensor4D, bias: tf.Tensor1D, pad: Pad): tf.Tensor4D {
  const [pooled, choice] = runKernel<tf.Tensor[]>(CONV_RELU_POOL, { x, filter, bias }, { pad });
  choice.dispose();
  return pooled as tf.Tensor4D;
}
