// Weights and gradients travel between workers as one flat array: all tensors end to end, each row-major.

import * as tf from '@tensorflow/tfjs-core';

/** @returns how many numbers the tensors hold together */
export function flatLength(tensors: readonly tf.Tensor[]): number {
  return tensors.reduce((sum, { size }) => sum + size, 0);
}

/**
 * Copies the tensors' values into `flat`.
 * @param flat an array of flatLength(tensors) numbers @returns `flat`
 */
export async function flattenInto(flat: Float32Array, tensors: readonly tf.Tensor[]): Promise<Float32Array> {
  let offset = 0;
  for (const tensor of tensors) {
    flat.set(viewOf(tensor) ?? (await tensor.data<'float32'>()), offset);
    offset += tensor.size;
  }
  return flat;
}

/** Views a tensor in the heap of the wasm backend; to copy all weights at every step takes half a millisecond. */
function viewOf(tensor: tf.Tensor): Float32Array | null {
  const backend = tf.backend() as { typedArrayFromHeap?(tensor: tf.Tensor): Float32Array };
  return backend.typedArrayFromHeap?.(tensor) ?? null;
}

/**
 * @param flat values of tensors with the shapes of `like`, in the same order
 * @returns new tensors with these values; the caller disposes them
 */
export function unflatten(flat: Float32Array, like: readonly tf.Tensor[]): tf.Tensor[] {
  let offset = 0;
  return like.map(({ shape, size }) => {
    const part = flat.subarray(offset, offset + size);
    offset += size;
    return tf.tensor(part, shape, 'float32');
  });
}
