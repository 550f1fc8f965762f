// This is gradient descent with momentum (Polyak 1964). As in PyTorch the learning rate stays out of the accumulator, where Keras
// has it inside; the steps are the same while the rate is.

import * as tf from '@tensorflow/tfjs-core';
import { Optimizer } from './optimizer.ts';

/** A step computes v = momentum v + g;  w = w - lr v. */
export class SgdMomentum extends Optimizer {
  constructor(
    learningRate: number,
    private readonly momentum: number,
  ) {
    super(learningRate, 1);
  }

  protected override step(weight: tf.Tensor, gradient: tf.Tensor, [velocity]: tf.Tensor[]) {
    return tf.tidy(() => {
      const next = tf.add(tf.mul(velocity, this.momentum), gradient);
      return [tf.sub(weight, tf.mul(next, this.learningRate)), next];
    });
  }
}
