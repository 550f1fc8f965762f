// How much images are like any digit that the network learned, and where the line to what is none lies.

import * as tf from '@tensorflow/tfjs-core';
import type { Sequential } from '@tensorflow/tfjs-layers';
import type { DigitImages } from '../domain/digit-images.ts';
import type { FamiliarityRule } from '../domain/reading.ts';
import { batchIndices, makeBatch, type FillImage } from './batches.ts';

/** The share of validation digits that may be refused. */
export const FALSE_REJECTS = 0.015;
/** Enough for that share to be known within a few tenths of a percent. */
const MOST_IMAGES = 3_000;
const CHUNK = 256;

export type Answers = {
  /** [size, 10] */
  probabilities: tf.Tensor2D;
  /** log sum exp of the logits, [size] */
  familiarity: tf.Tensor1D;
};

/** The network's answers with dropout off. Its last layer is the dense one with softmax. The caller disposes both. */
export function answersOf(model: Sequential, images: tf.Tensor4D): Answers {
  return tf.tidy(() => {
    // The first is the input, the last is taken apart.
    const last = model.layers[model.layers.length - 1];
    const hidden = model.layers
      .slice(1, -1)
      .reduce<tf.Tensor>((x, layer) => layer.apply(x, { training: false }) as tf.Tensor, images);
    const [kernel, bias] = last.weights.map((weight) => weight.read());
    const logits = tf.add<tf.Tensor2D>(tf.matMul(hidden, kernel), bias);
    return { probabilities: tf.softmax(logits), familiarity: tf.logSumExp<tf.Tensor1D>(logits, -1) };
  });
}

/** @returns null when it was aborted */
export async function calibrateFamiliarity(
  model: Sequential,
  images: DigitImages,
  { fill, signal, yieldToMessages }: CalibrateOptions,
): Promise<FamiliarityRule | null> {
  const count = Math.min(images.count, MOST_IMAGES);
  const found: number[] = [];
  for (const indices of batchIndices(
    Uint32Array.from({ length: count }, (_, index) => index),
    CHUNK,
  )) {
    if (signal?.aborted) return null;
    const batch = makeBatch(images, indices, { fill });
    const { probabilities, familiarity } = answersOf(model, batch.images);
    found.push(...(await familiarity.data()));
    tf.dispose([batch.images, batch.labels, probabilities, familiarity]);
    await yieldToMessages?.();
  }
  found.sort((one, other) => one - other);
  return { least: found[Math.floor(count * FALSE_REJECTS)], falseRejects: FALSE_REJECTS, images: count };
}

export interface CalibrateOptions {
  /** Varies the images on their way, as training did. */
  fill?: FillImage;
  signal?: AbortSignal;
  yieldToMessages?: () => Promise<void>;
}
