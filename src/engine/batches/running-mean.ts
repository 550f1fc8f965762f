// Sums loss and accuracy on the device, so that a batch needs no read.

import * as tf from '@tensorflow/tfjs-core';
import { addRows } from '../kernels/ops/add-rows.ts';

/** The loss is the mean cross-entropy in nats; the accuracy is in [0,1]. */
export interface LossAndAccuracy {
  loss: number;
  accuracy: number;
}

/** It averages loss and accuracy over the images of several batches. The caller disposes it. */
export class RunningMean {
  /** Loss and accuracy since the last read are summed here, each batch weighted by its size relative to the first batch. */
  private recent: tf.Tensor1D = zeros();
  private usualSize = 0;
  private sums = [0, 0];
  private weight = 0;

  /** @param rows of softmaxLoss, [rows, 2], which add up to the batch's mean loss and accuracy @param size of the batch */
  add(rows: tf.Tensor2D, size: number): void {
    this.usualSize ||= size;
    const before = this.recent;
    this.recent = tf.keep(addRows(before, rows, size / this.usualSize));
    before.dispose();
    this.weight += size / this.usualSize;
  }

  /**
   * Reads the means without blocking the thread. They are weighted by batch size, so that a short last batch counts by its
   * images. What has been read is added up in JavaScript, so that sums on the device stay small enough for 16-bit floats.
   */
  async read(): Promise<LossAndAccuracy> {
    const { recent, weight } = this;
    this.recent = zeros();
    const values = await recent.data();
    recent.dispose();
    this.sums = this.sums.map((sum, index) => sum + values[index]);
    return { loss: this.sums[0] / weight, accuracy: this.sums[1] / weight };
  }

  dispose(): void {
    this.recent.dispose();
  }
}

function zeros(): tf.Tensor1D {
  return tf.keep(tf.tensor1d([0, 0]));
}
