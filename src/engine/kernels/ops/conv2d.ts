// Computes a convolution with bias and relu by tfjs's fused kernel, with a gradient of ours: that of tf.fused.conv2d computes the
// gradient of its input whether anybody asks for it or not, and of the network's first layer nobody does.

import * as tf from '@tensorflow/tfjs-core';
import type { Pad } from './conv-relu-pool.ts';
import { reluGradient } from './relu-gradient.ts';
import { runKernel } from './run-kernel.ts';

export interface ConvolutionAttrs {
  /** These are the steps along height and width. */
  strides: [number, number];
  pad: Pad;
  /** It is true where a relu follows. */
  relu: boolean;
}

type Inputs = { x: tf.Tensor; filter: tf.Tensor; bias?: tf.Tensor };

/**
 * @param inputs x [batch, height, width, in], filter [height, width, in, out] and, where there is one, bias [out]
 * @returns [batch, outHeight, outWidth, out]; the caller disposes it
 */
export function conv2d(inputs: Inputs, { strides, pad, relu }: ConvolutionAttrs): tf.Tensor4D {
  const attrs = { strides, pad, dataFormat: 'NHWC', dilations: 1, activation: relu ? 'relu' : 'linear' };
  return runKernel(tf.FusedConv2D, inputs, attrs);
}

/** Each gradient is computed when it is asked for. tfjs has none for this kernel. */
export const GRADIENT_OF_CONV2D: tf.GradConfig = {
  kernelName: tf.FusedConv2D,
  inputsToSave: ['x', 'filter'],
  outputsToSave: [true],
  gradFunc: (dy, [x, filter, y], attrs) => {
    const { strides, pad, dataFormat, activation } = attrs as unknown as tf.FusedConv2DAttrs;
    const passed = activation === 'relu' ? reluGradient({ x: y, dy: dy as tf.Tensor }) : (dy as tf.Tensor);
    const how = { strides, pad, dataFormat };
    return {
      x: () =>
        runKernel<tf.Tensor>(tf.Conv2DBackpropInput, { dy: passed, filter }, { ...how, inputShape: x.shape }),
      filter: () =>
        runKernel<tf.Tensor>(
          tf.Conv2DBackpropFilter,
          { x, dy: passed },
          { ...how, filterShape: filter.shape },
        ),
      bias: () => tf.sum(passed, [0, 1, 2]),
    };
  },
};
