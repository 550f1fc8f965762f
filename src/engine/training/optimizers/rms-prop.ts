// This is RMSprop (Hinton 2012, lecture 6e of Neural Networks for Machine Learning) with epsilon under the root, as Keras has it.

import * as tf from '@tensorflow/tfjs-core';
import { Optimizer } from './optimizer.ts';

/** A step computes a = rho a + (1 - rho) g^2;  w = w - lr g / sqrt(a + eps). */
export class RmsProp extends Optimizer {
  constructor(
    learningRate: number,
    private readonly rho: number,
    private readonly epsilon: number,
  ) {
    super(learningRate, 1);
  }

  protected override step(weight: tf.Tensor, gradient: tf.Tensor, [meanSquare]: tf.Tensor[]) {
    const { learningRate, rho, epsilon } = this;
    return tf.tidy(() => {
      const next = tf.add(tf.mul(meanSquare, rho), tf.mul(tf.square(gradient), 1 - rho));
      const update = tf.div(tf.mul(gradient, learningRate), tf.sqrt(tf.add(next, epsilon)));
      return [tf.sub(weight, update), next];
    });
  }
}
