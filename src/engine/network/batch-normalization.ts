// This layer is Keras's batch normalization (Ioffe and Szegedy 2015) and also computes the relu that follows it. With a kernel of
// ours (kernels/ops/batch-norm.ts) that is one operation each way, where tfjs's own layer takes some twenty.

import * as tf from '@tensorflow/tfjs-core';
import { initializers, layers } from '@tensorflow/tfjs-layers';
import { BATCH_NORMALIZATION_EPSILON } from '../../domain/network/network-spec.ts';
import { batchNormTrain } from '../kernels/ops/batch-norm.ts';
import { channelAffine } from '../kernels/ops/channel-affine.ts';
import { moveStatistics } from '../kernels/ops/move-statistics.ts';

// It is Keras's default.
const MOMENTUM = 0.99;

interface BatchNormalizationConfig {
  /** It is true where a relu follows. */
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
   * This counts training steps. With Keras's momentum of 0.99 from the first step on, after an epoch of 45 steps more than half
   * of the moving statistics would still be their initial 0 and 1. Here momentum grows with the steps, as in TensorFlow's
   * ExponentialMovingAverage.
   */
  steps = 0;
  /** While it is frozen, training normalizes by the moving statistics, as prediction does, and does not update them. */
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

  /** Normalizes by the statistics of the batch, and updates the moving ones. */
  private train(x: tf.Tensor): tf.Tensor {
    const attrs = { epsilon: BATCH_NORMALIZATION_EPSILON, relu: this.normalization.relu };
    const { y, mean, variance } = batchNormTrain(x, this.gamma.read(), this.beta.read(), attrs);
    // Keras and PyTorch update the moving variance by the unbiased variance.
    const rows = x.size / mean.size;
    const unbiased = rows > 1 ? rows / (rows - 1) : 1;
    const kept = Math.min(MOMENTUM, (1 + this.steps) / (10 + this.steps));
    this.steps += 1;
    const [runningMean, runningVariance] = [this.movingMean, this.movingVariance].map((each) => each.read());
    const statistics = { runningMean, runningVariance, mean, variance };
    const [nextMean, nextVariance] = moveStatistics(statistics, { kept, unbiased });
    this.movingMean.write(nextMean);
    this.movingVariance.write(nextVariance);
    return y;
  }

  /** Normalizes by the moving statistics. */
  private predict(x: tf.Tensor): tf.Tensor {
    const [gamma, beta, mean, variance] = [this.gamma, this.beta, this.movingMean, this.movingVariance].map(
      (each) => each.read(),
    );
    const scale = tf.div(gamma, tf.sqrt(tf.add(variance, BATCH_NORMALIZATION_EPSILON)));
    const shift = tf.sub(beta, tf.mul(mean, scale));
    return channelAffine(x, scale, shift, this.normalization);
  }

  override getConfig(): tf.serialization.ConfigDict {
    return { ...super.getConfig(), ...this.normalization };
  }
}

tf.serialization.registerClass(BatchNormalization);
