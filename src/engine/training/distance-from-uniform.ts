// How far an answer is from saying nothing: what is no digit is trained towards ten equal probabilities.

import * as tf from '@tensorflow/tfjs-core';

/**
 * KL(uniform || softmax(logits)) = log sum exp z - mean z - log classes, 0 at best (outlier exposure, Hendrycks et al. 2019,
 * arXiv 1812.04606).
 * @param logits [rows, classes] @returns [rows]
 */
export function distanceFromUniform(logits: tf.Tensor2D): tf.Tensor1D {
  const [, classes] = logits.shape;
  return tf.sub(tf.sub(tf.logSumExp(logits, 1), tf.mean(logits, 1)), Math.log(classes));
}
