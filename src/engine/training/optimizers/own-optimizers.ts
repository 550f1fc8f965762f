// What the optimizers of our own have in common: gradients as tfjs hands them over, a variable of zeros beside a weight, and the
// values that variables take after a step.

import * as tf from '@tensorflow/tfjs-core';

/** By the names of the variables, in either form that tfjs uses. */
export type NamedGradients = Record<string, tf.Tensor> | { name: string; tensor: tf.Tensor }[];

export function gradientEntries(gradients: NamedGradients): (readonly [name: string, gradient: tf.Tensor])[] {
  return Array.isArray(gradients)
    ? gradients.map(({ name, tensor }) => [name, tensor] as const)
    : Object.entries(gradients);
}

/** @returns an untrained variable of the weight's shape, all 0; the caller disposes it */
export function zerosBeside(weight: tf.Variable): tf.Variable {
  return tf.tidy(() => tf.variable(tf.zerosLike(weight), false));
}

/**
 * Gives each variable the value at its place, and disposes the values. A step may give fewer: what a kernel changed in place needs
 * no value.
 */
export function assignAndDispose(variables: tf.Variable[], values: tf.Tensor[]): void {
  values.forEach((value, index) => {
    variables[index].assign(value);
    value.dispose();
  });
}
