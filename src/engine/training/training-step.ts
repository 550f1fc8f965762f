// A training step computes the loss with dropout, its gradient, and the optimizer's update.

import * as tf from '@tensorflow/tfjs-core';
import type { Sequential } from '@tensorflow/tfjs-layers';
import type { Batch } from '../batches/batches.ts';
import { softmaxLoss } from '../kernels/ops/softmax-loss.ts';
import { distanceFromUniform } from './distance-from-uniform.ts';
import { trainableVariables } from '../network/build-network.ts';
import { logitsOf } from '../network/forward.ts';
import type { Optimizer } from './optimizers/optimizer.ts';

/** The mean loss of non-digit images counts this much beside that of digits. */
const NON_DIGITS_WEIGHT = 0.5;

/** The rows are [rows, 2] as softmaxLoss gives them; the gradients are in the order of TrainingStep.weights. */
interface StepGradients {
  rows: tf.Tensor2D;
  gradients: tf.Tensor[];
}

/** It takes over the optimizer, which it disposes; the model stays the caller's. */
export class TrainingStep {
  /** The trainable weights are in Keras's order. */
  readonly weights: readonly tf.Variable[];

  constructor(
    private readonly model: Sequential,
    readonly optimizer: Optimizer,
    private readonly epsilon: number,
    /** This is added to the logits of the ten classes in training alone (see classOdds). */
    private readonly logitShift: readonly number[] | null = null,
  ) {
    this.weights = trainableVariables(model);
  }

  /** Takes a whole step. @returns the rows of softmaxLoss, [size, 2], on the device; the caller disposes them */
  run(batch: Batch): tf.Tensor2D {
    const { rows, gradients } = this.gradients(batch, batch.size);
    this.apply(gradients);
    tf.dispose(gradients);
    return rows;
  }

  /**
   * Computes gradients and leaves the weights as they are.
   * @param batchSize images of the whole batch, of which this may be a share: the gradients of all shares add up to the batch's
   * @returns rows and gradients, which the caller disposes
   */
  gradients({ images, labels, size, nonDigits }: Batch, batchSize: number): StepGradients {
    const attrs = { epsilon: this.epsilon, batchSize };
    const forward = () => {
      const logits = this.shifted(logitsOf(this.model, images, { training: true }));
      if (nonDigits === 0) return softmaxLoss(logits, labels, attrs);
      const ofDigits = softmaxLoss(tf.slice2d(logits, [0, 0], [size, -1]), labels, attrs);
      const distances = distanceFromUniform(tf.slice2d(logits, [size, 0], [nonDigits, -1]));
      const share = (NON_DIGITS_WEIGHT / nonDigits) * (size / batchSize);
      return tf.concat2d([ofDigits, nonDigitRows(tf.mul(distances, share))], 0);
    };
    const { value, grads } = tf.engine().gradients(forward, [...this.weights]);
    if (nonDigits === 0) return { rows: value, gradients: grads };
    // Non-digit images change the weights, but count neither for loss nor for accuracy.
    const rows = tf.slice2d(value, [0, 0], [size, -1]);
    value.dispose();
    return { rows, gradients: grads };
  }

  private shifted(logits: tf.Tensor2D): tf.Tensor2D {
    return this.logitShift ? tf.add(logits, tf.tensor1d([...this.logitShift])) : logits;
  }

  /** Updates the weights. @param gradients in the order of the weights */
  apply(gradients: tf.Tensor[]): void {
    this.optimizer.apply(this.weights, gradients);
  }

  dispose(): void {
    this.optimizer.dispose();
  }
}

/** @param losses [rows] @returns [rows, 2] in the form of softmaxLoss, with 0 for accuracy */
function nonDigitRows(losses: tf.Tensor1D): tf.Tensor2D {
  return tf.stack([losses, tf.zerosLike(losses)], 1) as tf.Tensor2D;
}
