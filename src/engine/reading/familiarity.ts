// How much images are like any digit that the network learned, and where the threshold to what is none lies.

import * as tf from '@tensorflow/tfjs-core';
import type { Sequential } from '@tensorflow/tfjs-layers';
import type { FamiliarityRule } from '../../domain/reading/reading.ts';
import { batchIndices } from '../batches/batches.ts';
import type { DigitSource } from '../batches/digit-source.ts';
import { answersOf } from './answers.ts';

/** The share of validation digits that may be refused. */
export const FALSE_REJECTS = 0.015;
/** Enough for that share to be known within a few tenths of a percent. */
const MOST_IMAGES = 3_000;
const CHUNK = 256;

/** @param images varied as training did @returns the model's rule with its threshold; null when it was aborted */
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
 * The familiarity, in nats, that the share of images that may be refused falls below; two models can be compared by it on
 * the same images.
 * @returns null when it was aborted
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
