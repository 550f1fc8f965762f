// Who turns the indices of a batch into a step of training: one engine alone, or several that share the batch.

import * as tf from '@tensorflow/tfjs-core';
import type { DigitSource } from '../batches/digit-source.ts';
import type { TrainingStep } from './training-step.ts';

export interface BatchTrainer {
  /**
   * Takes one step of training.
   * @param indices of the batch's images @param epoch counted from 1, on which variations hang
   * @returns rows as softmaxLoss has them; the caller disposes them
   */
  train(indices: Uint32Array, epoch: number): Promise<tf.Tensor2D>;
}

export class SingleTrainer implements BatchTrainer {
  constructor(
    private readonly step: TrainingStep,
    private readonly images: DigitSource,
  ) {}

  async train(indices: Uint32Array, epoch: number): Promise<tf.Tensor2D> {
    const batch = this.images.batch(indices, epoch);
    try {
      return this.step.run(batch);
    } finally {
      tf.dispose([batch.images, batch.labels]);
    }
  }
}
