// The weights of a network, or their gradients, end to end in one array, as they travel between workers.

import * as tf from '@tensorflow/tfjs-core';

export async function flatten(tensors: readonly tf.Tensor[]): Promise<Float32Array> {
  const parts = await Promise.all(tensors.map((each) => each.data<'float32'>()));
  const flat = new Float32Array(parts.reduce((sum, { length }) => sum + length, 0));
  let offset = 0;
  for (const part of parts) {
    flat.set(part, offset);
    offset += part.length;
  }
  return flat;
}

/** @param like tensors whose shapes the parts of `flat` have, in order */
export function unflatten(flat: Float32Array, like: readonly tf.Tensor[]): tf.Tensor[] {
  let offset = 0;
  return like.map(({ shape, size }) => {
    const part = flat.subarray(offset, offset + size);
    offset += size;
    return tf.tensor(part, shape, 'float32');
  });
}
