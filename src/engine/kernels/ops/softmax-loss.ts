// Softmax, categorical cross-entropy and accuracy are one operation on logits here, with one pass forward and one backward.

import * as tf from '@tensorflow/tfjs-core';
import { runKernel } from './run-kernel.ts';

export const SOFTMAX_LOSS = 'SoftmaxLoss';
export const SOFTMAX_LOSS_GRADIENT = 'SoftmaxLossGradient';

/** Both kernels take the shapes of softmaxLoss; that of the gradient gives the gradient of the logits. */
export type SoftmaxLossInputs = Record<'logits' | 'labels', tf.TensorInfo>;

export interface SoftmaxLossAttrs {
  /** Probabilities are clipped to [epsilon, 1 - epsilon]. */
  epsilon: number;
  /** Each row is divided by it, so that the rows of a whole batch add up to its means. */
  batchSize: number;
}

/**
 * @param logits [rows, classes] @param labels [rows], the true class as a number
 * @returns [rows, 2]: -log p(true class), and 1 where that class has the largest p; both divided by batchSize. p is clipped as in
 * Keras, so that a single loss is at most -log(epsilon), and a clipped one has no gradient
 * @throws Error where the backend has no kernel for it; cpu, wasm and webgl have one
 */
export function softmaxLoss(logits: tf.Tensor2D, labels: tf.Tensor1D, attrs: SoftmaxLossAttrs): tf.Tensor2D {
  return runKernel(SOFTMAX_LOSS, { logits, labels }, { ...attrs });
}

export const GRADIENT_OF_SOFTMAX_LOSS: tf.GradConfig = {
  kernelName: SOFTMAX_LOSS,
  inputsToSave: ['logits', 'labels'],
  // The sum of the losses is minimized, so dy is 1 for each and is not read.
  gradFunc: (_dy, [logits, labels], attrs) => ({
    logits: () => runKernel<tf.Tensor>(SOFTMAX_LOSS_GRADIENT, { logits, labels }, attrs),
    labels: () => tf.zerosLike(labels),
  }),
};
