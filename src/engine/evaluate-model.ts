// The answers of a model to many images, on the backend in use, in chunks between which messages get in.

import * as tf from '@tensorflow/tfjs-core';
import type { DigitImages } from '../domain/digit-images.ts';
import { IMAGE_PIXELS, IMAGE_SIDE } from '../domain/ink.ts';
import type { ModelWeights } from '../domain/model-weights.ts';
import { buildNetwork, writeWeights } from './network.ts';

/** A drawing's question waits for one chunk at most: 60 ms of the tutorial's network. */
const CHUNK = 200;

export interface EvaluateModelOptions {
  signal: AbortSignal;
  yieldToMessages(): Promise<void>;
  onProgress(done: number): void;
}

/** @returns ten probabilities an image, or null when it was aborted */
export async function evaluateModel(
  weights: ModelWeights,
  images: DigitImages,
  { signal, yieldToMessages, onProgress }: EvaluateModelOptions,
): Promise<Float32Array | null> {
  const model = buildNetwork(weights.network, 0);
  try {
    writeWeights(model, weights);
    const all = new Float32Array(images.count * 10);
    for (let first = 0; first < images.count; first += CHUNK) {
      if (signal.aborted) return null;
      const count = Math.min(CHUNK, images.count - first);
      const bytes = images.pixels.subarray(first * IMAGE_PIXELS, (first + count) * IMAGE_PIXELS);
      const answers = tf.tidy(() => {
        const inks = tf.tensor4d(inkOf(bytes), [count, IMAGE_SIDE, IMAGE_SIDE, 1]);
        return model.apply(inks, { training: false }) as tf.Tensor2D;
      });
      try {
        all.set(await answers.data(), first * 10);
      } finally {
        answers.dispose();
      }
      onProgress(first + count);
      await yieldToMessages();
    }
    return all;
  } finally {
    model.dispose();
  }
}

/** Intensities in [0,1] of bytes. A plain loop: several times faster than Float32Array.from. */
export function inkOf(bytes: Uint8Array): Float32Array {
  const ink = new Float32Array(bytes.length);
  for (let pixel = 0; pixel < bytes.length; pixel++) ink[pixel] = bytes[pixel] / 255;
  return ink;
}
