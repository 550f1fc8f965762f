// Non-digit images have a loss of their own, which pulls their probabilities towards the uniform distribution.

import * as tf from '@tensorflow/tfjs-core';

/**
 * Computes KL(uniform || softmax(z)) = log sum exp z - mean z - log classes for each row (outlier exposure, Hendrycks et al.
 * 2019, arXiv 1812.04606).
 * @param logits z, [rows, classes] @returns [rows], in nats, at least 0
 */
export function distanceFromUniform(logits: tf.Tensor2D): tf.Tensor1D {
  const [, classes] = logits.shape;
  return tf.sub(tf.sub(tf.logSumExp(logits, 1), tf.mean(logits, 1)), Math.log(classes));
}
