// One step of training: forward with dropout, gradient, update.

import * as tf from '@tensorflow/tfjs-core';
import type { Sequential } from '@tensorflow/tfjs-layers';
import type { Batch } from './batches.ts';
import { correctCount, crossEntropy } from './loss.ts';
import { trainableVariables } from './network.ts';

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

  /** @returns loss (mean over the batch) and right answers, on the device; the caller disposes both */
  run({ images, labels }: Batch): { loss: tf.Scalar; correct: tf.Scalar } {
    let correct: tf.Scalar | null = null;
    const loss = this.optimizer.minimize(
      () => {
        const probabilities = this.model.apply(images, { training: true }) as tf.Tensor2D;
        correct = tf.keep(correctCount(labels, probabilities));
        return crossEntropy(labels, probabilities, this.epsilon);
      },
      true,
      this.variables,
    );
    return { loss: loss!, correct: correct! };
  }

  dispose(): void {
    this.optimizer.dispose();
  }
}
