// Batch normalization (Ioffe and Szegedy 2015) as a layer, as Keras has it, that also does the relu behind it: with a kernel of
// ours (kernels/ops/batch-norm.ts) that is one operation each way, where tfjs's own layer takes some twenty.

import * as tf from '@tensorflow/tfjs-core';
import { initializers, layers } from '@tensorflow/tfjs-layers';
import { batchNormTrain } from '../kernels/ops/batch-norm.ts';
import { channelAffine } from '../kernels/ops/channel-affine.ts';

/** Keras's figures: what a step leaves of the running statistics, and what keeps a division finite. */
const MOMENTUM = 0.99;
const EPSILON = 1e-3;

interface BatchNormalizationConfig {
  /** Whether a relu follows. */
  relu: boolean;
}

type Weight = ReturnType<layers.Layer['addWeight']>;

export class BatchNormalization extends layers.Layer {
  static readonly className = 'FusedBatchNormalization';
  private gamma!: Weight;
  private beta!: Weight;
  private movingMean!: Weight;
  private movingVariance!: Weight;
  /**
   * Training steps so far. Keras keeps 0.99 from the first one, so after an epoch of 45 steps half of what it normalises by is still the 0 and 1
   * that it began with; here what is kept grows with the steps, as in TensorFlow's ExponentialMovingAverage.
   */
  private steps = 0;
  /** While it is frozen, training normalises by the running figures, as prediction does, and leaves them as they are. */
  frozen = false;

  constructor(private readonly normalization: BatchNormalizationConfig) {
    super({});
  }

  override build(inputShape: (number | null)[]): void {
    const shape = [inputShape[inputShape.length - 1]];
    const add = (name: string, initial: 'ones' | 'zeros', trainable: boolean) =>
      this.addWeight(name, shape, 'float32', initializers[initial](), undefined, trainable);
    this.gamma = add('gamma', 'ones', true);
    this.beta = add('beta', 'zeros', true);
    this.movingMean = add('moving_mean', 'zeros', false);
    this.movingVariance = add('moving_variance', 'ones', false);
    this.built = true;
  }

  override call(inputs: tf.Tensor | tf.Tensor[], { training }: { training?: boolean }): tf.Tensor {
    const x = Array.isArray(inputs) ? inputs[0] : inputs;
    return tf.tidy(() => (training && !this.frozen ? this.train(x) : this.predict(x)));
  }

  /** Normalises by the batch's own figures, and moves the running ones towards them. */
  private train(x: tf.Tensor): tf.Tensor {
    const attrs = { epsilon: EPSILON, relu: this.normalization.relu };
    const { y, mean, variance } = batchNormTrain(x, this.gamma.read(), this.beta.read(), attrs);
    // Keras and PyTorch keep the unbiased variance for later.
    const rows = x.size / mean.size;
    const unbiased = rows > 1 ? rows / (rows - 1) : 1;
    const kept = Math.min(MOMENTUM, (1 + this.steps) / (10 + this.steps));
    this.steps += 1;
    move(this.movingMean, mean, kept, 1 - kept);
    move(this.movingVariance, variance, kept, (1 - kept) * unbiased);
    return y;
  }

  /** Normalises by the running figures. */
  private predict(x: tf.Tensor): tf.Tensor {
    const [gamma, beta, mean, variance] = [this.gamma, this.beta, this.movingMean, this.movingVariance].map(
      (each) => each.read(),
    );
    const scale = tf.div(gamma, tf.sqrt(tf.add(variance, EPSILON)));
    const shift = tf.sub(beta, tf.mul(mean, scale));
    return channelAffine(x, scale, shift, this.normalization);
  }

  override getConfig(): tf.serialization.ConfigDict {
    return { ...super.getConfig(), ...this.normalization };
  }
}

/** running = kept running + added value */
function move(running: Weight, value: tf.Tensor, kept: number, added: number): void {
  tf.tidy(() => {
    const old = tf.mul(running.read(), kept);
    running.write(tf.add<ReturnType<Weight['read']>>(old, tf.mul(value, added)));
  });
}

tf.serialization.registerClass(BatchNormalization);
