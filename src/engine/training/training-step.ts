// One step of training: forward with dropout, gradient, update.

import * as tf from '@tensorflow/tfjs-core';
import type { Sequential } from '@tensorflow/tfjs-layers';
import type { Batch } from '../batches/batches.ts';
import { softmaxLoss } from '../kernels/ops/softmax-loss.ts';
import { distanceFromUniform } from './distance-from-uniform.ts';
import { trainableVariables } from '../network/build-network.ts';
import { logitsOf } from '../network/forward.ts';

/** Of the loss on what is no digit. */
const NON_DIGITS_WEIGHT = 0.5;

interface StepGradients {
  rows: tf.Tensor2D;
  gradients: tf.Tensor[];
}

export class TrainingStep {
  /** In Keras's order. */
  readonly weights: readonly tf.Variable[];

  constructor(
    private readonly model: Sequential,
    private readonly optimizer: tf.Optimizer,
    private readonly epsilon: number,
    /** Added to the logits of each of the ten while learning, and to nothing else. */
    private readonly logitShift: readonly number[] | null = null,
  ) {
    this.weights = trainableVariables(model);
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

  /** @returns as softmaxLoss has it, on the device; the caller disposes it */
  run(batch: Batch): tf.Tensor2D {
    const { rows, gradients } = this.gradients(batch, batch.size);
    this.apply(gradients);
    tf.dispose(gradients);
    return rows;
  }

  /**
   * @param batchSize of the whole batch, of which this may be a share: the gradients of all shares add up to the batch's
   * @returns rows as softmaxLoss has them, gradients in the order of the weights; the caller disposes both
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
    // Non-digit images move the weights, and take part in neither of the figures.
    const rows = tf.slice2d(value, [0, 0], [size, -1]);
    value.dispose();
    return { rows, gradients: grads };
  }

  private shifted(logits: tf.Tensor2D): tf.Tensor2D {
    return this.logitShift ? tf.add(logits, tf.tensor1d([...this.logitShift])) : logits;
  }

  /** @param gradients in the order of the weights */
  apply(gradients: tf.Tensor[]): void {
    this.optimizer.applyGradients(
      this.weights.map(({ name }, index) => ({ name, tensor: gradients[index] })),
    );
  }

  dispose(): void {
    this.optimizer.dispose();
  }
}

/** A loss each, in the form of softmaxLoss. */
function nonDigitRows(losses: tf.Tensor1D): tf.Tensor2D {
  return tf.stack([losses, tf.zerosLike(losses)], 1) as tf.Tensor2D;
}
