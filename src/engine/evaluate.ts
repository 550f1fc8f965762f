// Loss and accuracy of a model on images, dropout off, in chunks that every device's textures hold.

import * as tf from '@tensorflow/tfjs-core';
import type { Sequential } from '@tensorflow/tfjs-layers';
import type { DigitImages } from '../domain/digit-images.ts';
import { batchIndices, makeBatch, type FillImage } from './batches.ts';
import { correctCount, crossEntropy } from './loss.ts';
import { RunningMean, type LossAndAccuracy } from './running-mean.ts';

const CHUNK = 256;

export interface EvaluateOptions {
  epsilon: number;
  signal?: AbortSignal;
  yieldToMessages?: () => Promise<void>;
  /** Varies the images on their way. */
  fill?: FillImage;
}

/** @returns null when it was aborted */
export async function evaluate(
  model: Sequential,
  images: DigitImages,
  { epsilon, signal, yieldToMessages, fill }: EvaluateOptions,
): Promise<LossAndAccuracy | null> {
  const order = Uint32Array.from({ length: images.count }, (_, index) => index);
  const mean = new RunningMean();
  try {
    for (const indices of batchIndices(order, CHUNK)) {
      if (signal?.aborted) return null;
      tf.tidy(() => {
        const batch = makeBatch(images, indices, { fill });
        const probabilities = model.apply(batch.images, { training: false }) as tf.Tensor2D;
        const loss = crossEntropy(batch.labels, probabilities, epsilon);
        mean.add(loss, correctCount(batch.labels, probabilities), batch.size);
      });
      await yieldToMessages?.();
    }
    return await mean.read();
  } finally {
    mean.dispose();
  }
}
