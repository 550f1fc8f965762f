// AdamW (Loshchilov and Hutter 2019, arXiv 1711.05101) is Adam with a weight decay that does not pass through its moments, so
// that kernels with small gradients decay as much as others. Biases and the weights of batch normalization do not decay. Without
// decay it is Adam (Kingma and Ba 2015, arXiv 1412.6980).

import type * as tf from '@tensorflow/tfjs-core';
import { adamWStep } from '../../kernels/ops/adamw-step.ts';
import { Optimizer } from './optimizer.ts';

// These are Keras's defaults.
const BETA1 = 0.9;
const BETA2 = 0.999;

/** The formula of a step is that of adamWStep; its accumulators are the moments. */
export class AdamW extends Optimizer {
  constructor(
    learningRate: number,
    private readonly weightDecay: number,
    private readonly epsilon: number,
  ) {
    super(learningRate, 2);
  }

  protected override step(weight: tf.Tensor, gradient: tf.Tensor, [first, second]: tf.Tensor[]) {
    const decay = weight.rank > 1 ? this.weightDecay : 0;
    return adamWStep(
      { weight, gradient, first, second },
      {
        beta1: BETA1,
        beta2: BETA2,
        epsilon: this.epsilon,
        keep: 1 - this.learningRate * decay,
        rate: this.learningRate / (1 - BETA1 ** this.iterations),
        correction: Math.sqrt(1 - BETA2 ** this.iterations),
      },
    );
  }
}
