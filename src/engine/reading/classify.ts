// Classifies drawings with the weights that it last received.

import * as tf from '@tensorflow/tfjs-core';
import type { Sequential } from '@tensorflow/tfjs-layers';
import { CodedError } from '../../domain/coded-error.ts';
import { IMAGE_PIXELS, IMAGE_SIDE } from '../../domain/image/ink.ts';
import type { ModelWeights } from '../../domain/model/model-weights.ts';
import type { Reading } from '../../domain/reading/reading.ts';
import { buildNetwork, writeWeights } from '../network/build-network.ts';
import { logitsOf } from '../network/forward.ts';
import { answersOf } from './answers.ts';

/** It holds a network on the backend in use; the caller disposes it. */
export class Classifier {
  private constructor(
    private model: Sequential,
    private network: string,
    private least: number | null,
  ) {}

  /** @throws CodedError 'data-invalid' when the weights are not of their network */
  static create(model: ModelWeights): Classifier {
    return new Classifier(withWeights(model), JSON.stringify(model.network), leastOf(model));
  }

  /**
   * Takes other weights: those of the same network are written in place, for another network a model is built.
   * @throws CodedError 'data-invalid' when the weights are not of their network
   */
  load(model: ModelWeights): void {
    const network = JSON.stringify(model.network);
    this.least = leastOf(model);
    if (network === this.network) {
      writeWeights(this.model, model);
      return;
    }
    const next = withWeights(model);
    this.model.dispose();
    this.model = next;
    this.network = network;
  }

  /** @param ink 784 intensities in [0,1], row-major @throws CodedError 'data-invalid' when there are not 784 */
  async read(ink: Float32Array): Promise<Reading> {
    if (ink.length !== IMAGE_PIXELS) throw new CodedError('data-invalid', 'ink');
    const { probabilities, familiarity } = tf.tidy(() =>
      answersOf(this.model, tf.tensor4d(ink, [1, IMAGE_SIDE, IMAGE_SIDE, 1])),
    );
    try {
      const [shares, [familiar]] = await Promise.all([probabilities.data(), familiarity.data()]);
      return { probabilities: Array.from(shares), familiarity: familiar, leastFamiliarity: this.least };
    } finally {
      tf.dispose([probabilities, familiarity]);
    }
  }

  /**
   * Classifies many drawings in one pass.
   * @param inks 784 intensities for each, one drawing after the other @returns ten probabilities for each, likewise
   * @throws CodedError 'data-invalid' when the length is no multiple of 784
   */
  async classifyMany(inks: Float32Array): Promise<Float32Array> {
    const count = inks.length / IMAGE_PIXELS;
    if (!Number.isInteger(count)) throw new CodedError('data-invalid', 'ink');
    if (count === 0) return new Float32Array(0);
    const probabilities = tf.tidy(() => {
      const images = tf.tensor4d(inks, [count, IMAGE_SIDE, IMAGE_SIDE, 1]);
      return tf.softmax(logitsOf(this.model, images, { training: false }));
    });
    try {
      return new Float32Array(await probabilities.data());
    } finally {
      probabilities.dispose();
    }
  }

  dispose(): void {
    this.model.dispose();
  }
}

function leastOf(model: ModelWeights): number | null {
  return model.familiarity?.least ?? null;
}

function withWeights(model: ModelWeights): Sequential {
  const built = buildNetwork(model.network, 0);
  writeWeights(built, model);
  return built;
}
