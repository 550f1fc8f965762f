// Computes the gradient of relu in one pass where the backend has a kernel for it; tfjs needs two.

import * as tf from '@tensorflow/tfjs-core';
import { hasKernel, runKernel } from './run-kernel.ts';

export const RELU_GRADIENT = 'ReluGradient';

/** Both have the same shape. */
export type ReluGradientInputs<T = tf.TensorInfo> = Record<'x' | 'dy', T>;

/** @returns dy where x > 0, else 0 */
export function reluGradient({ x, dy }: ReluGradientInputs<tf.Tensor>): tf.Tensor {
  return hasKernel(RELU_GRADIENT) ? runKernel(RELU_GRADIENT, { x, dy }) : tf.mul(dy, tf.step(x));
}

/** It replaces tfjs's gradient. */
export const GRADIENT_OF_RELU: tf.GradConfig = {
  kernelName: tf.Relu,
  inputsToSave: ['x'],
  gradFunc: (dy, [x]) => ({ x: () => reluGradient({ x, dy: dy as tf.Tensor }) }),
};
