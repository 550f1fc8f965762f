// Loss and accuracy of an epoch so far, summed on the device, so that a batch costs no read.

import * as tf from '@tensorflow/tfjs-core';

export interface LossAndAccuracy {
  loss: number;
  accuracy: number;
}

export class RunningMean {
  private lossSum: tf.Scalar = tf.keep(tf.scalar(0));
  private correct: tf.Scalar = tf.keep(tf.scalar(0));
  private count = 0;

  /** @param loss mean over the batch @param correct right answers in it */
  add(loss: tf.Scalar, correct: tf.Scalar, size: number): void {
    const before = [this.lossSum, this.correct];
    [this.lossSum, this.correct] = tf.tidy(() => [
      tf.keep(tf.add<tf.Scalar>(this.lossSum, tf.mul(loss, size))),
      tf.keep(tf.add<tf.Scalar>(this.correct, correct)),
    ]);
    before.forEach((each) => each.dispose());
    this.count += size;
  }

  /** Reads without blocking the thread. Means weighted by batch size, so a short last batch counts by its images. */
  async read(): Promise<LossAndAccuracy> {
    const count = this.count;
    const [[lossSum], [correct]] = await Promise.all([this.lossSum.data(), this.correct.data()]);
    return { loss: lossSum / count, accuracy: correct / count };
  }

  dispose(): void {
    this.lossSum.dispose();
    this.correct.dispose();
  }
}
