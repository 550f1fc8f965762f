// One step of training: forward with dropout, gradient, update.

import * as tf from '@tensorflow/tfjs-core';
import type { Sequential } from '@tensorflow/tfjs-layers';
import type { Batch } from './batches.ts';
import './kernels/relu-gradient.ts';
import { softmaxLoss } from './kernels/softmax-loss.ts';
import { trainableVariables } from './network.ts';
import { logitsOf } from './training-forward.ts';

export class TrainingStep {
  /** In Keras's order. */
  readonly weights: readonly tf.Variable[];

  constructor(
    private readonly model: Sequential,
    private readonly optimizer: tf.Optimizer,
    private readonly epsilon: number,
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
  gradients({ images, labels }: Batch, batchSize: number): { rows: tf.Tensor2D; gradients: tf.Tensor[] } {
    const forward = () => {
      const logits = logitsOf(this.model, images, { training: true });
      return softmaxLoss(logits, labels, { epsilon: this.epsilon, batchSize });
    };
    const { value, grads } = tf.engine().gradients(forward, [...this.weights]);
    return { rows: value, gradients: grads };
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
