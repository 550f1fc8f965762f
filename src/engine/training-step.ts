// One step of training: forward with dropout, gradient, update.

import * as tf from '@tensorflow/tfjs-core';
import type { Sequential } from '@tensorflow/tfjs-layers';
import type { Batch } from './batches.ts';
import { correctCount, crossEntropy, distanceFromUniform } from './loss.ts';
import { trainableVariables } from './network.ts';

/** Of the loss on what is no digit. */
const STRANGERS_WEIGHT = 0.5;

export class TrainingStep {
  private readonly variables: tf.Variable[];

  constructor(
    private readonly model: Sequential,
    private readonly optimizer: tf.Optimizer,
    private readonly epsilon: number,
  ) {
    this.variables = trainableVariables(model);
  }

  setLearningRate(rate: number): void {
    // tfjs keeps it under this name; plain SGD and momentum keep a copy on the device, and a setter for it.
    const optimizer = this.optimizer as unknown as {
      learningRate: number;
      setLearningRate?(rate: number): void;
    };
    if (optimizer.learningRate === rate) return;
    optimizer.setLearningRate?.(rate);
    optimizer.learningRate = rate;
  }

  /**
   * Images at the end that are no digits take part in the step, in neither of the figures.
   * @returns loss (mean over the batch) and right answers, on the device; the caller disposes both
   */
  run({ images, labels, size, strangers }: Batch): { loss: tf.Scalar; correct: tf.Scalar } {
    let figures: { loss: tf.Scalar; correct: tf.Scalar } | null = null;
    this.optimizer.minimize(
      () => {
        const all = this.model.apply(images, { training: true }) as tf.Tensor2D;
        const probabilities = strangers > 0 ? tf.slice2d(all, [0, 0], [size, -1]) : all;
        const loss = crossEntropy(labels, probabilities, this.epsilon);
        figures = { loss: tf.keep(tf.clone(loss)), correct: tf.keep(correctCount(labels, probabilities)) };
        if (strangers === 0) return loss;
        const ofStrangers = tf.slice2d(all, [size, 0], [strangers, -1]);
        return tf.add(loss, tf.mul(distanceFromUniform(ofStrangers, this.epsilon), STRANGERS_WEIGHT));
      },
      false,
      this.variables,
    );
    return figures!;
  }

  dispose(): void {
    this.optimizer.dispose();
  }
}
