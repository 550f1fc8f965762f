// What optimizers of our own have in common: gradients as tfjs hands them over, and a variable of zeros beside a weight.

import * as tf from '@tensorflow/tfjs-core';

export type NamedGradients = Record<string, tf.Tensor> | { name: string; tensor: tf.Tensor }[];

export function gradientEntries(gradients: NamedGradients): (readonly [name: string, gradient: tf.Tensor])[] {
  return Array.isArray(gradients)
    ? gradients.map(({ name, tensor }) => [name, tensor] as const)
    : Object.entries(gradients);
}

/** The caller disposes it. */
export function zerosBeside(weight: tf.Variable): tf.Variable {
  return tf.tidy(() => tf.variable(tf.zerosLike(weight), false));
}
