// Categorical cross-entropy and the count of right answers, on the device.

import * as tf from '@tensorflow/tfjs-core';

/**
 * Mean over the batch of -log p(true class). Probabilities are clipped to [epsilon, 1 - epsilon], as Keras does, so a
 * single loss is at most -log(epsilon).
 */
export function crossEntropy(labels: tf.Tensor2D, probabilities: tf.Tensor2D, epsilon: number): tf.Scalar {
  return tf.tidy(() => {
    const clipped = tf.clipByValue(probabilities, epsilon, 1 - epsilon);
    const perImage = tf.sum(tf.mul(labels, tf.log(clipped)), -1);
    return tf.neg(tf.mean(perImage));
  });
}

/**
 * How far probabilities are from giving ten classes the same: the mean over the batch of KL(uniform || p), 0 at best
 * (outlier exposure, Hendrycks et al. 2019, arXiv 1812.04606).
 */
export function distanceFromUniform(probabilities: tf.Tensor2D, epsilon: number): tf.Scalar {
  return tf.tidy(() => {
    const [, classes] = probabilities.shape;
    const clipped = tf.clipByValue(probabilities, epsilon, 1 - epsilon);
    return tf.sub<tf.Scalar>(-Math.log(classes), tf.mean(tf.log(clipped)));
  });
}

/** How many of the batch have their largest probability at the true class. */
export function correctCount(labels: tf.Tensor2D, probabilities: tf.Tensor2D): tf.Scalar {
  return tf.tidy(() => {
    const right = tf.equal(tf.argMax(probabilities, -1), tf.argMax(labels, -1));
    return tf.sum(tf.cast(right, 'float32'));
  });
}
