// Softmax, categorical cross-entropy and the count of right answers as one operation on logits: one pass forward, one back.

import * as tf from '@tensorflow/tfjs-core';
import { runKernel } from './run-kernel.ts';

export const SOFTMAX_LOSS = 'SoftmaxLoss';
export const SOFTMAX_LOSS_GRADIENT = 'SoftmaxLossGradient';

/** Shapes as softmaxLoss has them, the same for both kernels; the gradient's kernel gives the gradient of the logits. */
export type SoftmaxLossInputs = Record<'logits' | 'labels', tf.TensorInfo>;

export interface SoftmaxLossAttrs {
  epsilon: number;
  /** What each row is divided by, so that the rows of a whole batch add up to its means. */
  batchSize: number;
}

/**
 * @param logits [rows, classes] @param labels [rows], the true class as a number
 * @returns [rows, 2]: -log p(true class), and 1 where that class has the largest p; both divided by batchSize. p is clipped to
 * [epsilon, 1 - epsilon], as Keras does, so a single loss is at most -log(epsilon), and a clipped one has no gradient.
 * @throws Error where the backend has no kernel for it; all of the three here have one
 */
export function softmaxLoss(logits: tf.Tensor2D, labels: tf.Tensor1D, attrs: SoftmaxLossAttrs): tf.Tensor2D {
  return runKernel(SOFTMAX_LOSS, { logits, labels }, { ...attrs });
}

export const GRADIENT_OF_SOFTMAX_LOSS: tf.GradConfig = {
  kernelName: SOFTMAX_LOSS,
  inputsToSave: ['logits', 'labels'],
  // The sum of the losses is what is minimized; dy is one for each.
  gradFunc: (_dy, [logits, labels], attrs) => ({
    logits: () => runKernel<tf.Tensor>(SOFTMAX_LOSS_GRADIENT, { logits, labels }, attrs),
    labels: () => tf.zerosLike(labels),
  }),
};
