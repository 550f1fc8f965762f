// Familiarity says how much an image resembles the digits that the network was trained on. Here the threshold is found below
// which an image counts as no digit.

import * as tf from '@tensorflow/tfjs-core';
import type { Sequential } from '@tensorflow/tfjs-layers';
import type { FamiliarityRule } from '../../domain/reading/reading.ts';
import { batchIndices } from '../batches/batches.ts';
import type { DigitSource } from '../batches/digit-source.ts';
import { answersOf } from './answers.ts';

/** The threshold refuses this share of the validation digits. */
export const FALSE_REJECTS = 0.015;
/** So many images tell that share within a few tenths of a percent. */
const MOST_IMAGES = 3_000;
const CHUNK = 256;

/**
 * @param images validation images, augmented where those of training are
 * @returns the model's threshold and how it was found; null when it was aborted
 */
export async function calibrateFamiliarity(
  model: Sequential,
  images: DigitSource,
  options: CalibrateOptions,
): Promise<FamiliarityRule | null> {
  const least = await thresholdOf(model, images, options);
  const count = Math.min(images.count, MOST_IMAGES);
  return least === null ? null : { least, falseRejects: FALSE_REJECTS, images: count };
}

/**
 * Finds the quantile FALSE_REJECTS of the images' familiarity. Two models can be compared by it on the same images.
 * @returns the threshold of familiarity, in nats; null when it was aborted
 */
export async function thresholdOf(
  model: Sequential,
  images: DigitSource,
  { signal, yieldToMessages }: CalibrateOptions,
): Promise<number | null> {
  const count = Math.min(images.count, MOST_IMAGES);
  const found: number[] = [];
  for (const indices of batchIndices(
    Uint32Array.from({ length: count }, (_, index) => index),
    CHUNK,
  )) {
    if (signal?.aborted) return null;
    const batch = images.batch(indices);
    const { probabilities, familiarity } = answersOf(model, batch.images);
    found.push(...(await familiarity.data()));
    tf.dispose([batch.images, batch.labels, probabilities, familiarity]);
    await yieldToMessages?.();
  }
  found.sort((one, other) => one - other);
  return found[Math.floor(count * FALSE_REJECTS)];
}

export interface CalibrateOptions {
  signal?: AbortSignal;
  yieldToMessages?: () => Promise<void>;
}
