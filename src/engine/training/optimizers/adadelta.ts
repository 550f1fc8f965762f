// This is Adadelta as Zeiler (2012, arXiv 1212.5701, algorithm 1) and Keras define it. tfjs's own divides by the gradient
// accumulator of the step before, so that its first step is plain SGD, and diverges on the tutorial network at learning rate 1.0.

import type * as tf from '@tensorflow/tfjs-core';
import { adadeltaStep } from '../../kernels/ops/adadelta-step.ts';
import { Optimizer } from './optimizer.ts';

/** The formula of a step is that of adadeltaStep; its accumulators are E[g^2] and E[dx^2]. */
export class Adadelta extends Optimizer {
  constructor(
    learningRate: number,
    private readonly rho: number,
    private readonly epsilon: number,
  ) {
    super(learningRate, 2);
  }

  protected override step(weight: tf.Tensor, gradient: tf.Tensor, [gradients, updates]: tf.Tensor[]) {
    const { learningRate, rho, epsilon } = this;
    return adadeltaStep({ weight, gradient, gradients, updates }, { learningRate, rho, epsilon });
  }
}
