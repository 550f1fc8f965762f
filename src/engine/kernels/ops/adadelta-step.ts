// Computes a step of Adadelta (Zeiler 2012, arXiv 1212.5701, algorithm 1) for one weight, by one kernel where the backend has it.

import * as tf from '@tensorflow/tfjs-core';
import { hasKernel, runKernel } from './run-kernel.ts';

export const ADADELTA_STEP = 'AdadeltaStep';

/** All have the same shape; gradients is E[g^2], updates is E[dx^2]. */
export type AdadeltaStepInputs<T = tf.TensorInfo> = Record<
  'weight' | 'gradient' | 'gradients' | 'updates',
  T
>;

export interface AdadeltaStepAttrs {
  learningRate: number;
  /** It is the decay of the running averages. */
  rho: number;
  epsilon: number;
}

/**
 * Computes a = rho a + (1 - rho) g^2;  u = g sqrt(d + eps) / sqrt(a + eps);  d = rho d + (1 - rho) u^2;  w = w - lr u.
 * @returns the next weight, then the next gradients and updates unless the kernel has changed these two in place; the caller
 * disposes all of them
 */
export function adadeltaStep(inputs: AdadeltaStepInputs<tf.Tensor>, attrs: AdadeltaStepAttrs): tf.Tensor[] {
  return hasKernel(ADADELTA_STEP) ? runKernel(ADADELTA_STEP, inputs, attrs) : composed(inputs, attrs);
}

function composed(
  { weight, gradient, gradients, updates }: AdadeltaStepInputs<tf.Tensor>,
  { learningRate, rho, epsilon }: AdadeltaStepAttrs,
): tf.Tensor[] {
  return tf.tidy(() => {
    const mixed = (old: tf.Tensor, value: tf.Tensor) =>
      tf.add(tf.mul(old, rho), tf.mul(tf.square(value), 1 - rho));
    const nextGradients = mixed(gradients, gradient);
    const scale = tf.div(tf.sqrt(tf.add(updates, epsilon)), tf.sqrt(tf.add(nextGradients, epsilon)));
    const update = tf.mul(gradient, scale);
    return [tf.sub(weight, tf.mul(update, learningRate)), nextGradients, mixed(updates, update)];
  });
}
