// The kernels that tfjs does not know, by name: what each takes and gives, and how they are called. A backend that has
// none of its own is served by composed operations.

import * as tf from '@tensorflow/tfjs-core';

export const SEEDED_DROPOUT = 'SeededDropout';
export const ADADELTA_STEP = 'AdadeltaStep';
export const ADAMW_STEP = 'AdamWStep';
export const BATCH_NORM_TRAIN = 'BatchNormTrain';
export const BATCH_NORM_GRADIENT = 'BatchNormGradient';
export const CHANNEL_AFFINE = 'ChannelAffine';

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

export interface AdamWStepAttrs {
  beta1: number;
  beta2: number;
  epsilon: number;
  /** 1 - lr decay */
  keep: number;
  /** lr / (1 - beta1^t) */
  rate: number;
  /** sqrt(1 - beta2^t) */
  correction: number;
}

export interface BatchNormAttrs {
  epsilon: number;
  /** Whether a relu follows. */
  relu: boolean;
}

export function hasKernel(name: string): boolean {
  return tf.getKernel(name, tf.getBackend()) !== undefined;
}

export function runKernel<T>(name: string, inputs: tf.NamedTensorMap, attrs: object): T {
  return tf.engine().runKernel(name, inputs, attrs as tf.NamedAttrMap) as T;
}
