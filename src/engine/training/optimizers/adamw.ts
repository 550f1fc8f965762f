// AdamW (Loshchilov and Hutter 2019, arXiv 1711.05101) is Adam with a weight decay that does not pass through its moments, so
// that kernels with small gradients decay as much as others. Biases and the weights of batch normalization do not decay.

import * as tf from '@tensorflow/tfjs-core';
import { adamWStep } from '../../kernels/ops/adamw-step.ts';
import { assignAndDispose, gradientEntries, zerosBeside, type NamedGradients } from './own-optimizers.ts';

interface Moments {
  first: tf.Variable;
  second: tf.Variable;
}

// These are Keras's defaults.
const BETA1 = 0.9;
const BETA2 = 0.999;

/** The caller disposes it. */
export class AdamW extends tf.Optimizer {
  static readonly className = 'AdamW';
  private readonly moments = new Map<string, Moments>();

  constructor(
    public learningRate: number,
    readonly weightDecay: number,
    readonly epsilon: number,
  ) {
    super();
  }

  override applyGradients(gradients: NamedGradients): void {
    this.incrementIterations();
    for (const [name, gradient] of gradientEntries(gradients)) this.step(name, gradient);
  }

  /** Computes m = b1 m + (1 - b1) g;  v = b2 v + (1 - b2) g^2;  w = w (1 - lr decay) - lr mhat / (sqrt(vhat) + eps). */
  private step(name: string, gradient: tf.Tensor): void {
    const weight = tf.engine().registeredVariables[name];
    const { first, second } = this.momentsOf(name, weight);
    const decay = weight.rank > 1 ? this.weightDecay : 0;
    const next = adamWStep(
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
    assignAndDispose([weight, first, second], next);
  }

  private momentsOf(name: string, weight: tf.Variable): Moments {
    let found = this.moments.get(name);
    if (!found) {
      found = { first: zerosBeside(weight), second: zerosBeside(weight) };
      this.moments.set(name, found);
    }
    return found;
  }

  override dispose(): void {
    for (const { first, second } of this.moments.values()) tf.dispose([first, second]);
    this.moments.clear();
  }

  override getConfig(): tf.serialization.ConfigDict {
    return { learningRate: this.learningRate, weightDecay: this.weightDecay, epsilon: this.epsilon };
  }
}
