// Computes the answers of a model to many images, on the backend in use, in chunks between which messages are handled.

import * as tf from '@tensorflow/tfjs-core';
import { CLASSES, type DigitImages } from '../../domain/image/digit-images.ts';
import { IMAGE_PIXELS, IMAGE_SIDE, inkOfBytes } from '../../domain/image/ink.ts';
import type { ModelWeights } from '../../domain/model/model-weights.ts';
import { buildNetwork, writeWeights } from '../network/build-network.ts';
import { answersOf } from './answers.ts';
import { imagesAtOnce } from './images-at-once.ts';

/** A drawing waits for one chunk at most, which takes the tutorial's network 60 ms; dearer networks have smaller ones. */
const MOST_AT_ONCE = 200;

export interface EvaluateModelOptions {
  signal: AbortSignal;
  yieldToMessages(): Promise<void>;
  /** @param done images so far */
  onProgress(done: number): void;
}

export interface ModelAnswers {
  /** There are ten for each image, one image after the other. */
  probabilities: Float32Array;
  /** The pad would call so many of the images no digit; it is null where the model has no threshold. */
  refused: number | null;
}

/** @returns null when it was aborted @throws CodedError 'data-invalid' when the weights are not of their network */
export async function evaluateModel(
  weights: ModelWeights,
  images: DigitImages,
  { signal, yieldToMessages, onProgress }: EvaluateModelOptions,
): Promise<ModelAnswers | null> {
  const model = buildNetwork(weights.network, 0);
  try {
    writeWeights(model, weights);
    const all = new Float32Array(images.count * CLASSES);
    const least = weights.familiarity?.least ?? null;
    const chunk = imagesAtOnce(weights.network, MOST_AT_ONCE);
    let refused = 0;
    for (let first = 0; first < images.count; first += chunk) {
      if (signal.aborted) return null;
      const count = Math.min(chunk, images.count - first);
      const bytes = images.pixels.subarray(first * IMAGE_PIXELS, (first + count) * IMAGE_PIXELS);
      const { probabilities, familiarity } = tf.tidy(() =>
        answersOf(model, tf.tensor4d(inkOfBytes(bytes), [count, IMAGE_SIDE, IMAGE_SIDE, 1])),
      );
      try {
        const [shares, familiar] = await Promise.all([probabilities.data(), familiarity.data()]);
        all.set(shares, first * CLASSES);
        if (least !== null) refused += familiar.filter((each) => each < least).length;
      } finally {
        tf.dispose([probabilities, familiarity]);
      }
      onProgress(first + count);
      await yieldToMessages();
    }
    return { probabilities: all, refused: least === null ? null : refused };
  } finally {
    model.dispose();
  }
}
