// A batch trainer turns the indices of a batch into a training step: by one engine alone, as here, or by several that share the
// batch (parallel/parallel-trainer.ts).

import * as tf from '@tensorflow/tfjs-core';
import type { DigitSource } from '../batches/digit-source.ts';
import type { TrainingStep } from './training-step.ts';

export interface BatchTrainer {
  /**
   * Takes one training step: the loss, its gradient, and the optimizer's update.
   * @param indices of the batch's images @param epoch counted from 1; augmentation depends on it
   * @param next indices of the batch after it in this epoch, which helper workers get ready while they would wait; null behind the last
   * @returns the rows of softmaxLoss, [rows, 2], on the device; the caller disposes them
   */
  train(indices: Uint32Array, epoch: number, next?: Uint32Array | null): Promise<tf.Tensor2D>;
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
