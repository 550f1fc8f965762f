// Batch normalization in training (Ioffe and Szegedy 2015) with the relu behind it, and its gradient: one kernel each way where
// the backend has them, else composed of tfjs's operations, which takes some twenty passes over the data.

import * as tf from '@tensorflow/tfjs-core';
import { hasKernel, runKernel } from './run-kernel.ts';

export const BATCH_NORM_TRAIN = 'BatchNormTrain';
export const BATCH_NORM_GRADIENT = 'BatchNormGradient';

/** Shapes as batchNormTrain has them; y and dy are of x's. */
export type BatchNormTrainInputs = Record<'x' | 'gamma' | 'beta', tf.TensorInfo>;
export type BatchNormGradientInputs = Record<'x' | 'y' | 'dy' | 'gamma' | 'mean' | 'variance', tf.TensorInfo>;

export interface BatchNormAttrs {
  /** What keeps the division finite. */
  epsilon: number;
  /** Whether a relu follows. */
  relu: boolean;
}

interface Normalized {
  y: tf.Tensor;
  mean: tf.Tensor;
  variance: tf.Tensor;
}

/**
 * y = relu(gamma (x - mean) / sqrt(variance + epsilon) + beta)
 * @param x [..., channels] @param gamma [channels] @param beta [channels]
 * @returns y of x's shape, with mean and (biased) variance over all axes but the last, [channels]; only y passes a gradient on
 */
export function batchNormTrain(
  x: tf.Tensor,
  gamma: tf.Tensor,
  beta: tf.Tensor,
  attrs: BatchNormAttrs,
): Normalized {
  if (!hasKernel(BATCH_NORM_TRAIN)) return composed(x, gamma, beta, attrs);
  const [y, mean, variance] = runKernel<tf.Tensor[]>(BATCH_NORM_TRAIN, { x, gamma, beta }, attrs);
  return { y, mean, variance };
}

function composed(
  x: tf.Tensor,
  gamma: tf.Tensor,
  beta: tf.Tensor,
  { epsilon, relu }: BatchNormAttrs,
): Normalized {
  const axes = x.shape.map((_, axis) => axis).slice(0, -1);
  const mean = tf.mean(x, axes);
  const centred = tf.sub(x, mean);
  const variance = tf.mean(tf.square(centred), axes);
  const scale = tf.div(gamma, tf.sqrt(tf.add(variance, epsilon)));
  const y = tf.add(tf.mul(centred, scale), beta);
  return { y: relu ? tf.relu(y) : y, mean, variance };
}

export const GRADIENT_OF_BATCH_NORM: tf.GradConfig = {
  kernelName: BATCH_NORM_TRAIN,
  inputsToSave: ['x', 'gamma'],
  outputsToSave: [true, true, true],
  gradFunc: (dys, [x, gamma, y, mean, variance], attrs) => {
    const [dy] = dys as tf.Tensor[];
    const inputs = { x, y, dy, gamma, mean, variance };
    const [ofX, ofGamma, ofBeta] = runKernel<tf.Tensor[]>(BATCH_NORM_GRADIENT, inputs, attrs);
    return { x: () => ofX, gamma: () => ofGamma, beta: () => ofBeta };
  },
};
