// What tfjs holds: the figures by which a leak shows.

import * as tf from '@tensorflow/tfjs-core';

export function memoryInUse(): { tensors: number; gpuBytes: number } {
  const { numTensors, ...rest } = tf.memory();
  const gpuBytes = (rest as { numBytesInGPU?: number }).numBytesInGPU ?? 0;
  return { tensors: numTensors, gpuBytes };
}
