// The mask of this dropout layer is new at every step and yet the same in every run of a seed. tfjs's own layer cannot do both:
// with a fixed seed its mask never changes, and without one it calls Math.random for every number.

import * as tf from '@tensorflow/tfjs-core';
import { layers } from '@tensorflow/tfjs-layers';
import { seededDropout } from '../kernels/ops/seeded-dropout.ts';
import { seededRandom } from '../../domain/seeded-random.ts';

interface SeededDropoutConfig {
  /** Training drops this share of the units, in [0, 1). */
  rate: number;
  /** The seed of each step's mask comes from this one. */
  seed: number;
}

type LayerConfig = ConstructorParameters<typeof layers.Layer>[0];

export class SeededDropout extends layers.Layer {
  static readonly className = 'SeededDropout';
  /** This counts training steps, each of which has a mask of its own. */
  steps = 0;

  constructor(private readonly dropout: SeededDropoutConfig) {
    super(dropout as LayerConfig);
  }

  override call(inputs: tf.Tensor | tf.Tensor[], { training }: { training?: boolean }): tf.Tensor {
    const input = Array.isArray(inputs) ? inputs[0] : inputs;
    const { rate, seed } = this.dropout;
    if (!training || rate === 0) return tf.clone(input);
    const random = seededRandom(seed, this.steps);
    this.steps += 1;
    return seededDropout(input, { seed: Math.floor(random() * 2 ** 32) | 0, rate });
  }

  override getConfig(): tf.serialization.ConfigDict {
    return { ...super.getConfig(), ...this.dropout };
  }
}

tf.serialization.registerClass(SeededDropout);
