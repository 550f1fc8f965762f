// Sums loss and accuracy on the device, so that a batch needs no read. The sums are the same whenever they are read: rounding hangs
// on the number of batches alone, never on the clock.

import * as tf from '@tensorflow/tfjs-core';
import { addRows } from '../kernels/ops/add-rows.ts';

/** The loss is the mean cross-entropy in nats; the accuracy is in [0,1]. */
export interface LossAndAccuracy {
  loss: number;
  accuracy: number;
}

/**
 * So many batches are summed on the device. In 16-bit floats a sum of more would lose figures: 16 losses of 2.3 are 37, where the
 * next number is 0.03 away. With fewer batches a read would wait for more sums.
 */
const BLOCK = 16;

/** It averages loss and accuracy over the images of several batches. The caller disposes it. */
export class RunningMean {
  /** Loss and accuracy of the block that is not full yet, each batch weighted by its size relative to the first batch. */
  private recent: tf.Tensor1D = zeros();
  private inBlock = 0;
  /** These are the sums of blocks that are full and have not been read. */
  private full: tf.Tensor1D[] = [];
  /** All that was read of full blocks is summed here, in the order of the blocks. */
  private sums = [0, 0];
  private usualSize = 0;
  private weight = 0;

  /** @param rows of softmaxLoss, [rows, 2], which add up to the batch's mean loss and accuracy @param size of the batch */
  add(rows: tf.Tensor2D, size: number): void {
    this.usualSize ||= size;
    const before = this.recent;
    this.recent = tf.keep(addRows(before, rows, size / this.usualSize));
    before.dispose();
    this.weight += size / this.usualSize;
    this.inBlock += 1;
    if (this.inBlock < BLOCK) return;
    this.full.push(this.recent);
    this.recent = zeros();
    this.inBlock = 0;
  }

  /**
   * Reads the means without blocking the thread; nothing may be added meanwhile. They are weighted by batch size, so that a short
   * last batch counts by its images.
   */
  async read(): Promise<LossAndAccuracy> {
    const { full, recent, weight } = this;
    const read = await Promise.all([...full, recent].map((sums) => sums.data()));
    const ofRecent = read[full.length];
    for (const block of read.slice(0, full.length)) this.sums = plus(this.sums, block);
    tf.dispose(full);
    this.full = [];
    const [loss, accuracy] = plus(this.sums, ofRecent);
    return { loss: loss / weight, accuracy: accuracy / weight };
  }

  dispose(): void {
    tf.dispose([this.recent, this.full]);
  }
}

function plus(sums: number[], values: ArrayLike<number>): number[] {
  return sums.map((sum, index) => sum + values[index]);
}

function zeros(): tf.Tensor1D {
  return tf.keep(tf.tensor1d([0, 0]));
}
