// The gradient of relu in one pass where a backend has a kernel for it; tfjs composes it of two.

import * as tf from '@tensorflow/tfjs-core';
import { hasKernel, runKernel } from './custom-kernels.ts';

export const RELU_GRADIENT = 'ReluGradient';

export const OWN_RELU_GRADIENT: tf.GradConfig = {
  kernelName: tf.Relu,
  inputsToSave: ['x'],
  gradFunc: (dy, [x]) => ({
    x: () =>
      hasKernel(RELU_GRADIENT)
        ? runKernel<tf.Tensor>(RELU_GRADIENT, { x, dy: dy as tf.Tensor }, {})
        : tf.mul(dy as tf.Tensor, tf.step(x)),
  }),
};
