// Batch normalization (Ioffe and Szegedy 2015) as Keras has it, with the relu that follows it in one pass where the
// backend has a kernel for that. tfjs's own layer takes some twenty operations each way.

import * as tf from '@tensorflow/tfjs-core';
import { initializers, layers } from '@tensorflow/tfjs-layers';
import {
  BATCH_NORM_GRADIENT,
  BATCH_NORM_TRAIN,
  CHANNEL_AFFINE,
  hasKernel,
  runKernel,
} from '../kernels/ops/custom-kernels.ts';
import '../kernels/ops/channel-affine-gradient.ts';

/** Keras's: what a step leaves of the running statistics, and what keeps a division finite. */
const MOMENTUM = 0.99;
const EPSILON = 1e-3;

interface BatchNormalizationConfig {
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
   * So far. Keras keeps 0.99 from the first one, so after an epoch of 45 steps half of what it normalises by is still the 0 and 1
   * that it began with; here what is kept grows with the steps, as in TensorFlow's ExponentialMovingAverage.
   */
  private steps = 0;
  /** Trained on top of, not through: it normalises by its running figures, and they stay. */
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

  private train(x: tf.Tensor): tf.Tensor {
    const isFused = hasKernel(BATCH_NORM_TRAIN);
    const { y, mean, variance } = (isFused ? fused : composed)(
      x,
      this.gamma.read(),
      this.beta.read(),
      this.normalization.relu,
    );
    // Keras and PyTorch keep the unbiased variance for later.
    const rows = x.size / mean.size;
    const unbiased = rows > 1 ? rows / (rows - 1) : 1;
    const kept = Math.min(MOMENTUM, (1 + this.steps) / (10 + this.steps));
    this.steps += 1;
    move(this.movingMean, mean, kept, 1 - kept);
    move(this.movingVariance, variance, kept, (1 - kept) * unbiased);
    if (isFused) tf.dispose([mean, variance]);
    return y;
  }

  private predict(x: tf.Tensor): tf.Tensor {
    const [gamma, beta, mean, variance] = [this.gamma, this.beta, this.movingMean, this.movingVariance].map(
      (each) => each.read(),
    );
    const scale = tf.div(gamma, tf.sqrt(tf.add(variance, EPSILON)));
    const shift = tf.sub(beta, tf.mul(mean, scale));
    const { relu } = this.normalization;
    if (hasKernel(CHANNEL_AFFINE)) return runKernel<tf.Tensor>(CHANNEL_AFFINE, { x, scale, shift }, { relu });
    const y = tf.add(tf.mul(x, scale), shift);
    return relu ? tf.relu(y) : y;
  }

  override getConfig(): tf.serialization.ConfigDict {
    return { ...super.getConfig(), ...this.normalization };
  }
}

interface Normalised {
  y: tf.Tensor;
  mean: tf.Tensor;
  variance: tf.Tensor;
}

/** The caller disposes mean and variance, which had to outlive the gradient's own scope. */
function fused(x: tf.Tensor, gamma: tf.Tensor, beta: tf.Tensor, relu: boolean): Normalised {
  const attrs = { epsilon: EPSILON, relu };
  let statistics: [tf.Tensor, tf.Tensor] | null = null;
  const normalise = tf.customGrad((...given) => {
    const [input, scale, offset, save] = given as unknown as [
      tf.Tensor,
      tf.Tensor,
      tf.Tensor,
      tf.GradSaveFunc,
    ];
    const [y, mean, variance] = runKernel<tf.Tensor[]>(
      BATCH_NORM_TRAIN,
      { x: input, gamma: scale, beta: offset },
      attrs,
    );
    statistics = [tf.keep(mean), tf.keep(variance)];
    save([input, y, scale, mean, variance]);
    return {
      value: y,
      gradFunc: (dy, saved) => {
        const [savedX, savedY, savedGamma, savedMean, savedVariance] = saved;
        return runKernel<tf.Tensor[]>(
          BATCH_NORM_GRADIENT,
          {
            x: savedX,
            y: savedY,
            dy: dy,
            gamma: savedGamma,
            mean: savedMean,
            variance: savedVariance,
          },
          attrs,
        );
      },
    };
  });
  const y = normalise(x, gamma, beta);
  const [mean, variance] = statistics!;
  return { y, mean, variance };
}

function composed(x: tf.Tensor, gamma: tf.Tensor, beta: tf.Tensor, relu: boolean): Normalised {
  const axes = x.shape.map((_, axis) => axis).slice(0, -1);
  const mean = tf.mean(x, axes);
  const centred = tf.sub(x, mean);
  const variance = tf.mean(tf.square(centred), axes);
  const scale = tf.div(gamma, tf.sqrt(tf.add(variance, EPSILON)));
  const y = tf.add(tf.mul(centred, scale), beta);
  return { y: relu ? tf.relu(y) : y, mean, variance };
}

function move(running: Weight, value: tf.Tensor, kept: number, added: number): void {
  tf.tidy(() => {
    const old = tf.mul(running.read(), kept);
    running.write(tf.add<ReturnType<Weight['read']>>(old, tf.mul(value, added)));
  });
}

tf.serialization.registerClass(BatchNormalization);
