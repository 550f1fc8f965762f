// Conv2D (stride 1), relu and 2x2 max pooling (stride 2) as one operation with a gradient of its own: what no pool chose is
// never written, and the way back skips it. For backends that have its kernels.

import * as tf from '@tensorflow/tfjs-core';

export const CONV_RELU_POOL = 'ConvReluPool';
export const CONV_RELU_POOL_FILTER_GRADIENT = 'ConvReluPoolFilterGradient';
export const CONV_RELU_POOL_INPUT_GRADIENT = 'ConvReluPoolInputGradient';

export type Pad = 'valid' | 'same';

export interface ConvReluPoolAttrs {
  pad: Pad;
}

export interface ConvReluPoolGradientAttrs extends ConvReluPoolAttrs {
  filterShape: Shape4;
  inputShape: Shape4;
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

/** @param input [batch, height, width, in] @param filter [height, width, in, out] */
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

/** @param x [batch, height, width, in] @param filter [height, width, in, out] @param bias [out] @returns the pooled */
export function convReluPool(x: tf.Tensor4D, filter: tf.Tensor4D, bias: tf.Tensor1D, pad: Pad): tf.Tensor4D {
  const inputs = { x, filter, bias };
  const [pooled, choice] = tf.engine().runKernel<tf.Tensor[]>(CONV_RELU_POOL, inputs, { pad });
  choice.dispose();
  return pooled as tf.Tensor4D;
}

tf.registerGradient({
  kernelName: CONV_RELU_POOL,
  inputsToSave: ['x', 'filter'],
  outputsToSave: [false, true],
  gradFunc: (dys, [x, filter, choice], attrs) => {
    const [dy] = dys as tf.Tensor[];
    const { pad } = attrs as unknown as ConvReluPoolAttrs;
    const gradientAttrs = { pad, filterShape: filter.shape, inputShape: x.shape };
    let ofFilter: tf.Tensor[] | null = null;
    // Kept, since tfjs tidies after each of the two that ask for them; who takes the gradients disposes them.
    const filterAndBias = () =>
      (ofFilter ??= tf
        .engine()
        .runKernel<tf.Tensor[]>(CONV_RELU_POOL_FILTER_GRADIENT, { x, dy, choice }, gradientAttrs)
        .map((gradient) => tf.keep(gradient)));
    return {
      x: () =>
        tf
          .engine()
          .runKernel<tf.Tensor>(CONV_RELU_POOL_INPUT_GRADIENT, { filter, dy, choice }, gradientAttrs),
      filter: () => filterAndBias()[0],
      bias: () => filterAndBias()[1],
    };
  },
});
