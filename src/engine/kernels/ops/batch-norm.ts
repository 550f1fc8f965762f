// Computes batch normalization in training (Ioffe and Szegedy 2015) with the relu that follows it, and its gradient: by one
// kernel each way where the backend has them, else by operations of tfjs, which take some twenty passes over the data.

import * as tf from '@tensorflow/tfjs-core';
import { hasKernel, runKernel } from './run-kernel.ts';

export const BATCH_NORM_TRAIN = 'BatchNormTrain';
export const BATCH_NORM_GRADIENT = 'BatchNormGradient';

/** The shapes are those of batchNormTrain; y and dy have the shape of x. */
export type BatchNormTrainInputs = Record<'x' | 'gamma' | 'beta', tf.TensorInfo>;
export type BatchNormGradientInputs = Record<'x' | 'y' | 'dy' | 'gamma' | 'mean' | 'variance', tf.TensorInfo>;

export interface BatchNormAttrs {
  /** It is added to the variance, which keeps the division finite. */
  epsilon: number;
  /** It is true where a relu follows. */
  relu: boolean;
}

interface Normalized {
  y: tf.Tensor;
  mean: tf.Tensor;
  variance: tf.Tensor;
}

/**
 * Computes y = relu(gamma (x - mean) / sqrt(variance + epsilon) + beta), or without relu where none follows.
 * @param x [..., channels] @param gamma [channels] @param beta [channels]
 * @returns y of x's shape, and the mean and biased variance over all axes but the last, [channels]; only y has a gradient
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

/** Only the kernel needs it: what is composed of tfjs's operations has their gradients. */
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
