// What this folder's Adadelta and AdamW share: they read gradients in tfjs's two forms, create accumulators of zeros, and assign
// the values of a step.

import * as tf from '@tensorflow/tfjs-core';

/** tfjs passes gradients to an optimizer in either of these forms, by the names of the variables. */
export type NamedGradients = Record<string, tf.Tensor> | { name: string; tensor: tf.Tensor }[];

/** @returns each gradient with the name of its variable, in the order given */
export function gradientEntries(gradients: NamedGradients): (readonly [name: string, gradient: tf.Tensor])[] {
  return Array.isArray(gradients)
    ? gradients.map(({ name, tensor }) => [name, tensor] as const)
    : Object.entries(gradients);
}

/** @returns a non-trainable variable of zeros in the weight's shape; the caller disposes it */
export function zerosBeside(weight: tf.Variable): tf.Variable {
  return tf.tidy(() => tf.variable(tf.zerosLike(weight), false));
}

/**
 * Assigns to each variable the value at the same index, and disposes the values. There may be fewer values than variables: those
 * that a kernel has changed in place come last and need none.
 */
export function assignAndDispose(variables: tf.Variable[], values: tf.Tensor[]): void {
  values.forEach((value, index) => {
    variables[index].assign(value);
    value.dispose();
  });
}
