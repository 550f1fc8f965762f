// Computes a step of AdamW (Loshchilov and Hutter 2019, arXiv 1711.05101) for one weight, by one kernel where the backend has it.

import * as tf from '@tensorflow/tfjs-core';
import { hasKernel, runKernel } from './run-kernel.ts';

export const ADAMW_STEP = 'AdamWStep';

/** All have the same shape; first is the moment m, and second is SCALE^2 v. */
export type AdamWStepInputs<T = tf.TensorInfo> = Record<'weight' | 'gradient' | 'first' | 'second', T>;

export interface AdamWStepAttrs {
  beta1: number;
  beta2: number;
  epsilon: number;
  /** This is 1 - lr decay. */
  keep: number;
  /** This is lr / (1 - beta1^t). */
  rate: number;
  /** This is sqrt(1 - beta2^t). */
  correction: number;
}

/**
 * The gradient is scaled before it is squared: in 16-bit floats the square of a usual gradient would be 0, and the step huge.
 * Kernels keep the second moment scaled too, so that a run can go on on another backend.
 */
export const SCALE = 1_024;

/**
 * Computes m = b1 m + (1 - b1) g;  v = b2 v + (1 - b2) g^2;  w = keep w - rate m / (sqrt(v) / correction + eps).
 * @returns the next weight, then the next moments unless the kernel has changed these two in place; the caller disposes all of
 * them
 */
export function adamWStep(inputs: AdamWStepInputs<tf.Tensor>, attrs: AdamWStepAttrs): tf.Tensor[] {
  return hasKernel(ADAMW_STEP) ? runKernel(ADAMW_STEP, inputs, attrs) : composed(inputs, attrs);
}

function composed(
  { weight, gradient, first, second }: AdamWStepInputs<tf.Tensor>,
  { beta1, beta2, epsilon, keep, rate, correction }: AdamWStepAttrs,
): tf.Tensor[] {
  return tf.tidy(() => {
    const nextFirst = tf.add(tf.mul(first, beta1), tf.mul(gradient, 1 - beta1));
    const scaled = tf.mul(gradient, Math.sqrt(1 - beta2) * SCALE);
    const nextSecond = tf.add(tf.mul(second, beta2), tf.square(scaled));
    const root = tf.add(tf.div(tf.sqrt(nextSecond), correction * SCALE), epsilon);
    return [tf.sub(tf.mul(weight, keep), tf.mul(tf.div(nextFirst, root), rate)), nextFirst, nextSecond];
  });
}
