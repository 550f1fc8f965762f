// Our operations run their kernels by these functions. The file of an operation says what it does where a backend has no kernel.

import * as tf from '@tensorflow/tfjs-core';

/** @returns whether the present backend has a kernel of this name */
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
