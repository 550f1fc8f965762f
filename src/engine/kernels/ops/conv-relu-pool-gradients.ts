// Computes the gradients of conv-relu-pool.ts. One of four positions was the largest, so at most a quarter of them are visited.

import * as tf from '@tensorflow/tfjs-core';
import { CONV_RELU_POOL, type ConvReluPoolAttrs, type Shape4 } from './conv-relu-pool.ts';
import { runKernel } from './run-kernel.ts';

export const CONV_RELU_POOL_FILTER_GRADIENT = 'ConvReluPoolFilterGradient';
export const CONV_RELU_POOL_INPUT_GRADIENT = 'ConvReluPoolInputGradient';

/** The kernel gives the gradients of filter and bias. */
export type FilterGradientInputs = Record<'x' | 'dy' | 'choice', tf.TensorInfo>;
/** The kernel gives the gradient of x. */
export type InputGradientInputs = Record<'filter' | 'dy' | 'choice', tf.TensorInfo>;

export interface ConvReluPoolGradientAttrs extends ConvReluPoolAttrs {
  filterShape: Shape4;
  inputShape: Shape4;
}

export const GRADIENT_OF_CONV_RELU_POOL: tf.GradConfig = {
  kernelName: CONV_RELU_POOL,
  inputsToSave: ['x', 'filter'],
  outputsToSave: [false, true],
  gradFunc: (dys, [x, filter, choice], attrs) => {
    const [dy] = dys as tf.Tensor[];
    const { pad } = attrs as unknown as ConvReluPoolAttrs;
    const gradientAttrs = { pad, filterShape: filter.shape, inputShape: x.shape };
    let ofFilter: tf.Tensor[] | null = null;
    // One kernel gives both gradients, and tfjs tidies after asking for each; so they are kept, and who takes them disposes them.
    const filterAndBias = () =>
      (ofFilter ??= runKernel<tf.Tensor[]>(
        CONV_RELU_POOL_FILTER_GRADIENT,
        { x, dy, choice },
        gradientAttrs,
      ).map((gradient) => tf.keep(gradient)));
    return {
      x: () => runKernel<tf.Tensor>(CONV_RELU_POOL_INPUT_GRADIENT, { filter, dy, choice }, gradientAttrs),
      filter: () => filterAndBias()[0],
      bias: () => filterAndBias()[1],
    };
  },
};
