// What a network answers to a batch of images, dropout off.

import * as tf from '@tensorflow/tfjs-core';
import type { Sequential } from '@tensorflow/tfjs-layers';
import { logitsOf } from '../network/forward.ts';

export type Answers = {
  /** [size, 10] */
  probabilities: tf.Tensor2D;
  /** The log-sum-exp of the logits, [size]: see Reading.familiarity. */
  familiarity: tf.Tensor1D;
};

/** The caller disposes both. @param images [size, 28, 28, 1], intensities in [0,1] */
export function answersOf(model: Sequential, images: tf.Tensor4D): Answers {
  return tf.tidy(() => {
    const logits = logitsOf(model, images, { training: false });
    return { probabilities: tf.softmax(logits), familiarity: tf.logSumExp<tf.Tensor1D>(logits, -1) };
  });
}
