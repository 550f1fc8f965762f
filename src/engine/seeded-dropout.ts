// Dropout whose mask is new at every step and yet the same in every run of a seed. tfjs's own cannot do both: a fixed
// seed freezes its mask, and without one it draws on Math.random.

import * as tf from '@tensorflow/tfjs-core';
import { layers } from '@tensorflow/tfjs-layers';
import { seededRandom } from './seeded-random.ts';

interface SeededDropoutConfig {
  rate: number;
  seed: number;
}

type LayerConfig = ConstructorParameters<typeof layers.Layer>[0];

export class SeededDropout extends layers.Layer {
  static readonly className = 'SeededDropout';
  private readonly random: () => number;

  constructor(private readonly dropout: SeededDropoutConfig) {
    super(dropout as LayerConfig);
    this.random = seededRandom(dropout.seed);
  }

  override call(inputs: tf.Tensor | tf.Tensor[], { training }: { training?: boolean }): tf.Tensor {
    const input = Array.isArray(inputs) ? inputs[0] : inputs;
    const { rate } = this.dropout;
    if (!training || rate === 0) return tf.clone(input);
    // From 1: tfjs takes a seed of 0 for none.
    const maskSeed = 1 + Math.floor(this.random() * 0x7ffffffe);
    return tf.tidy(() => {
      const uniform = tf.randomUniform(input.shape, 0, 1, 'float32', maskSeed);
      const kept = tf.cast(tf.greaterEqual(uniform, rate), 'float32');
      return tf.div(tf.mul(input, kept), 1 - rate);
    });
  }

  override getConfig(): tf.serialization.ConfigDict {
    return { ...super.getConfig(), ...this.dropout };
  }
}

tf.serialization.registerClass(SeededDropout);
