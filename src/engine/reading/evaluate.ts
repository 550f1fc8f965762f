// Evaluates loss and accuracy of a model on images, without dropout, in chunks that the textures of every device hold.

import * as tf from '@tensorflow/tfjs-core';
import type { Sequential } from '@tensorflow/tfjs-layers';
import { batchIndices } from '../batches/batches.ts';
import type { DigitSource } from '../batches/digit-source.ts';
import { softmaxLoss } from '../kernels/ops/softmax-loss.ts';
import { RunningMean, type LossAndAccuracy } from '../batches/running-mean.ts';
import { logitsOf } from '../network/forward.ts';

const CHUNK = 256;

export interface EvaluateOptions {
  /** Probabilities are clipped to [epsilon, 1 - epsilon] (see softmaxLoss). */
  epsilon: number;
  signal?: AbortSignal;
  yieldToMessages?: () => Promise<void>;
}

/** @returns means over all images; null when it was aborted */
export async function evaluate(
  model: Sequential,
  images: DigitSource,
  { epsilon, signal, yieldToMessages }: EvaluateOptions,
): Promise<LossAndAccuracy | null> {
  const order = Uint32Array.from({ length: images.count }, (_, index) => index);
  const mean = new RunningMean();
  try {
    for (const indices of batchIndices(order, CHUNK)) {
      if (signal?.aborted) return null;
      tf.tidy(() => {
        const batch = images.batch(indices);
        const logits = logitsOf(model, batch.images, { training: false });
        mean.add(softmaxLoss(logits, batch.labels, { epsilon, batchSize: batch.size }), batch.size);
      });
      await yieldToMessages?.();
    }
    return await mean.read();
  } finally {
    mean.dispose();
  }
}
