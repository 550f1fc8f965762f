// Splits a batch between this engine and the helper workers. Gradients are summed in the order of the parts, so that the same
// seed with the same number of helper workers gives the same run; the share of one that died is computed here, in the same step.

import type { BatchPart, GradientShare } from './shared-batch.ts';
import * as tf from '@tensorflow/tfjs-core';
import type { BatchTrainer } from '../batch-trainer.ts';
import type { DigitSource } from '../../batches/digit-source.ts';
import type { TrainingStep } from '../training-step.ts';
import { flatLength, flattenInto, unflatten } from './flat-weights.ts';
import type { Helpers } from './helpers.ts';

/** With fewer images than this a helper worker costs more in messages than it saves. */
export const LEAST_SHARE = 32;

export class ParallelTrainer implements BatchTrainer {
  /** The arrays in which gradients came back are used again for the next weights. */
  private readonly spare: Float32Array[] = [];

  constructor(
    private readonly step: TrainingStep,
    private readonly images: DigitSource,
    private readonly helpers: Helpers,
  ) {}

  async train(indices: Uint32Array, epoch: number, next: Uint32Array | null = null): Promise<tf.Tensor2D> {
    const workers = this.workersFor(indices);
    const nextParts = next && partsOf(next, this.workersFor(next));
    const batchSize = indices.length;
    const step = this.step.optimizer.iterations;
    const [own, ...others] = partsOf(indices, workers).map((part, at) => ({
      indices: part,
      batchSize,
      epoch,
      step,
      next: nextParts?.[at] ?? null,
    }));
    const weights = await this.copiesOfWeights(others.length);
    // The helper workers are asked before the own share is begun, so that all compute at once.
    const asked = this.helpers.gradients(others, weights);
    let sum = this.share(own);
    for (const [index, answer] of asked.entries()) {
      const given = await answer;
      sum = added(sum, given ? this.received(given) : this.share(others[index]));
    }
    this.step.apply(sum.gradients);
    tf.dispose(sum.gradients);
    return sum.rows;
  }

  private workersFor({ length }: Uint32Array): number {
    return Math.max(1, Math.min(this.helpers.size + 1, Math.floor(length / LEAST_SHARE)));
  }

  private share({ indices, batchSize, epoch }: BatchPart): Share {
    const batch = this.images.batch(indices, epoch);
    try {
      return this.step.gradients(batch, batchSize);
    } finally {
      tf.dispose([batch.images, batch.labels]);
    }
  }

  private received({ gradient, sums }: GradientShare): Share {
    const gradients = unflatten(gradient, this.step.weights);
    this.spare.push(gradient);
    return { rows: tf.tensor2d([...sums], [1, 2]), gradients };
  }

  private copiesOfWeights(count: number): Promise<Float32Array[]> {
    const { weights } = this.step;
    const copies = Array.from(
      { length: count },
      () => this.spare.pop() ?? new Float32Array(flatLength(weights)),
    );
    return Promise.all(copies.map((copy) => flattenInto(copy, weights)));
  }
}

/** The rows are [rows, 2] as softmaxLoss gives them; the gradients are in Keras's order. */
interface Share {
  rows: tf.Tensor2D;
  gradients: tf.Tensor[];
}

function added(one: Share, other: Share): Share {
  const rows = tf.concat([one.rows, other.rows]);
  const gradients = one.gradients.map((gradient, index) => tf.add(gradient, other.gradients[index]));
  tf.dispose([one.rows, other.rows, one.gradients, other.gradients]);
  return { rows, gradients };
}

/** @returns `count` consecutive parts, views of `indices`, whose sizes differ by one at most */
export function partsOf(indices: Uint32Array, count: number): Uint32Array[] {
  return Array.from({ length: count }, (_, part) =>
    indices.subarray(
      Math.floor((part * indices.length) / count),
      Math.floor(((part + 1) * indices.length) / count),
    ),
  );
}
