// Answers one drawing at a time with the weights that it was last handed.

import * as tf from '@tensorflow/tfjs-core';
import type { Sequential } from '@tensorflow/tfjs-layers';
import { IMAGE_PIXELS, IMAGE_SIDE } from '../domain/ink.ts';
import { CodedError } from '../domain/coded-error.ts';
import type { ModelWeights } from '../domain/model-weights.ts';
import { buildNetwork, writeWeights } from './network.ts';

export class Classifier {
  private constructor(
    private model: Sequential,
    private network: string,
  ) {}

  static create(model: ModelWeights): Classifier {
    return new Classifier(withWeights(model), JSON.stringify(model.network));
  }

  /** Other weights of the same network are written in place; another network is built. */
  load(model: ModelWeights): void {
    const network = JSON.stringify(model.network);
    if (network === this.network) {
      writeWeights(this.model, model);
      return;
    }
    const next = withWeights(model);
    this.model.dispose();
    this.model = next;
    this.network = network;
  }

  /** @param ink 784 intensities in [0,1], row-major @returns ten probabilities */
  async classify(ink: Float32Array): Promise<number[]> {
    if (ink.length !== IMAGE_PIXELS) throw new CodedError('data-invalid', 'ink');
    const probabilities = tf.tidy(() => {
      const image = tf.tensor4d(ink, [1, IMAGE_SIDE, IMAGE_SIDE, 1]);
      return this.model.apply(image, { training: false }) as tf.Tensor2D;
    });
    try {
      return Array.from(await probabilities.data());
    } finally {
      probabilities.dispose();
    }
  }

  dispose(): void {
    this.model.dispose();
  }
}

function withWeights(model: ModelWeights): Sequential {
  const built = buildNetwork(model.network, 0);
  writeWeights(built, model);
  return built;
}
