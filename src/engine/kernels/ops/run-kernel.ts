// How an operation of ours asks tfjs for its kernel. What an operation does where the present backend has none, its own file says.

import * as tf from '@tensorflow/tfjs-core';

/** Whether the present backend has a kernel of this name. */
export function hasKernel(name: string): boolean {
  return tf.getKernel(name, tf.getBackend()) !== undefined;
}

/**
 * Runs a kernel of the present backend; tfjs puts it on the tape, so that its gradient in register-gradients.ts applies.
 * @typeParam Output a tensor, or a list of them where the kernel gives several; the caller disposes them
 * @throws Error when the backend has no kernel of this name
 */
export function runKernel<Output extends tf.Tensor | tf.Tensor[]>(
  name: string,
  inputs: tf.NamedTensorMap,
  attrs: object = {},
): Output {
  return tf.engine().runKernel(name, inputs, attrs as tf.NamedAttrMap);
}
