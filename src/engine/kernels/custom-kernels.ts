// The kernels that tfjs does not know, by name: what each takes and gives, and how they are called. A backend that has
// none of its own is served by composed operations.

import * as tf from '@tensorflow/tfjs-core';

export const SEEDED_DROPOUT = 'SeededDropout';
export const ADADELTA_STEP = 'AdadeltaStep';

export interface SeededDropoutAttrs {
  /** 32 bits. */
  seed: number;
  rate: number;
}

export interface AdadeltaStepAttrs {
  learningRate: number;
  rho: number;
  epsilon: number;
}

export function hasKernel(name: string): boolean {
  return tf.getKernel(name, tf.getBackend()) !== undefined;
}

export function runKernel<T>(name: string, inputs: tf.NamedTensorMap, attrs: object): T {
  return tf.engine().runKernel(name, inputs, attrs as tf.NamedAttrMap) as T;
}
