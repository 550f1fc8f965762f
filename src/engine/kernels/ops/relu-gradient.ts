// The gradient of relu in one pass where the backend has a kernel for it; tfjs composes it of two.

import * as tf from '@tensorflow/tfjs-core';
import { hasKernel, runKernel } from './run-kernel.ts';

export const RELU_GRADIENT = 'ReluGradient';

/** Both of one shape. */
export type ReluGradientInputs<T = tf.TensorInfo> = Record<'x' | 'dy', T>;

/** @returns dy where x > 0, else 0 */
function reluGradient({ x, dy }: ReluGradientInputs<tf.Tensor>): tf.Tensor {
  return hasKernel(RELU_GRADIENT) ? runKernel(RELU_GRADIENT, { x, dy }) : tf.mul(dy, tf.step(x));
}

/** In the place of tfjs's. */
export const GRADIENT_OF_RELU: tf.GradConfig = {
  kernelName: tf.Relu,
  inputsToSave: ['x'],
  gradFunc: (dy, [x]) => ({ x: () => reluGradient({ x, dy: dy as tf.Tensor }) }),
};
