// Softmax, categorical cross-entropy and the count of right answers as one operation on logits: one pass forward, one back.

import * as tf from '@tensorflow/tfjs-core';

export const SOFTMAX_LOSS = 'SoftmaxLoss';
export const SOFTMAX_LOSS_GRADIENT = 'SoftmaxLossGradient';
export const ADD_ROWS = 'AddRows';

export interface SoftmaxLossAttrs {
  epsilon: number;
  /** What each row is divided by, so that the rows of a whole batch add up to its means. */
  batchSize: number;
}

export interface AddRowsAttrs {
  scale: number;
}

/**
 * @param logits [rows, classes] @param labels [rows], the true class as a number
 * @returns [rows, 2]: -log p(true class), and 1 where that class has the largest p; both divided by batchSize. p is clipped to
 * [epsilon, 1 - epsilon], as Keras does, so a single loss is at most -log(epsilon), and a clipped one has no gradient.
 */
export function softmaxLoss(logits: tf.Tensor2D, labels: tf.Tensor1D, attrs: SoftmaxLossAttrs): tf.Tensor2D {
  return tf.engine().runKernel(SOFTMAX_LOSS, { logits, labels }, { ...attrs });
}

/** @param total [2] @param rows [any, 2] @returns total + scale * the sum of the rows */
export function addRows(total: tf.Tensor1D, rows: tf.Tensor2D, scale: number): tf.Tensor1D {
  return tf.engine().runKernel(ADD_ROWS, { total, rows }, { scale });
}

tf.registerGradient({
  kernelName: SOFTMAX_LOSS,
  inputsToSave: ['logits', 'labels'],
  // The sum of the losses is what is minimized; dy is one for each.
  gradFunc: (_dy, [logits, labels], attrs) => ({
    logits: () => tf.engine().runKernel<tf.Tensor>(SOFTMAX_LOSS_GRADIENT, { logits, labels }, attrs),
    labels: () => tf.zerosLike(labels),
  }),
});
