// Reads how much memory tfjs holds at present, so that a leak shows.

import * as tf from '@tensorflow/tfjs-core';

/** @returns the number of tensors, and the bytes of textures on the GPU (0 on other backends) */
export function memoryInUse(): { tensors: number; gpuBytes: number } {
  const { numTensors, ...rest } = tf.memory();
  const gpuBytes = (rest as { numBytesInGPU?: number }).numBytesInGPU ?? 0;
  return { tensors: numTensors, gpuBytes };
}
