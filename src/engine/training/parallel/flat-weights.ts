// The weights of a network, or their gradients, end to end in one array, as they travel between workers.

import * as tf from '@tensorflow/tfjs-core';

export function flatLength(tensors: readonly tf.Tensor[]): number {
  return tensors.reduce((sum, { size }) => sum + size, 0);
}

/** @param flat of flatLength; it is filled and given back */
export async function flattenInto(flat: Float32Array, tensors: readonly tf.Tensor[]): Promise<Float32Array> {
  let offset = 0;
  for (const tensor of tensors) {
    flat.set(viewOf(tensor) ?? (await tensor.data<'float32'>()), offset);
    offset += tensor.size;
  }
  return flat;
}

/** On wasm a tensor can be read where it lies; a copy of all weights at every step is half a millisecond. */
function viewOf(tensor: tf.Tensor): Float32Array | null {
  const backend = tf.backend() as { typedArrayFromHeap?(tensor: tf.Tensor): Float32Array };
  return backend.typedArrayFromHeap?.(tensor) ?? null;
}

/** @param like tensors whose shapes the parts of `flat` have, in order @returns copies */
export function unflatten(flat: Float32Array, like: readonly tf.Tensor[]): tf.Tensor[] {
  let offset = 0;
  return like.map(({ shape, size }) => {
    const part = flat.subarray(offset, offset + size);
    offset += size;
    return tf.tensor(part, shape, 'float32');
  });
}
