// Computes the answers of a network to a batch of images, without dropout.

import * as tf from '@tensorflow/tfjs-core';
import type { Sequential } from '@tensorflow/tfjs-layers';
import { logitsOf } from '../network/forward.ts';

export type Answers = {
  /** Its shape is [size, 10]. */
  probabilities: tf.Tensor2D;
  /** This is the log-sum-exp of the logits, [size], in nats (see Reading.familiarity). */
  familiarity: tf.Tensor1D;
};

/** @param images [size, 28, 28, 1], in [0,1] @returns tensors that the caller disposes */
export function answersOf(model: Sequential, images: tf.Tensor4D): Answers {
  return tf.tidy(() => {
    const logits = logitsOf(model, images, { training: false });
    return { probabilities: tf.softmax(logits), familiarity: tf.logSumExp<tf.Tensor1D>(logits, -1) };
  });
}
