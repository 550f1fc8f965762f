// Loss and accuracy so far, summed on the device, so that a batch costs no read.

import * as tf from '@tensorflow/tfjs-core';
import { addRows } from '../kernels/ops/add-rows.ts';

export interface LossAndAccuracy {
  loss: number;
  accuracy: number;
}

export class RunningMean {
  /** Loss and accuracy since the last read, each batch weighted by its share of the first one's size. */
  private recent: tf.Tensor1D = zeros();
  private usualSize = 0;
  private sums = [0, 0];
  private weight = 0;

  /** @param rows as softmaxLoss has them: they add up to the batch's mean loss and accuracy */
  add(rows: tf.Tensor2D, size: number): void {
    this.usualSize ||= size;
    const before = this.recent;
    this.recent = tf.keep(addRows(before, rows, size / this.usualSize));
    before.dispose();
    this.weight += size / this.usualSize;
  }

  /**
   * Reads without blocking the thread. Means weighted by batch size, so a short last batch counts by its images. What was
   * read is added up here, so that sums on the device stay small enough for 16-bit floats.
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
