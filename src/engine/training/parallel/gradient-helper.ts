// The engine of a helper worker computes the gradient of its share of a batch, at weights that it receives for every batch.

import type { BatchPart, GradientShare, HelperTask } from './shared-batch.ts';
import * as tf from '@tensorflow/tfjs-core';
import type { Sequential } from '@tensorflow/tfjs-layers';
import { variationBy } from '../../batches/augmented-images.ts';
import type { Batch } from '../../batches/batches.ts';
import { digitSource, type DigitSource } from '../../batches/digit-source.ts';
import { buildNetwork, trainableVariables } from '../../network/build-network.ts';
import { countingLayers } from '../../network/layer-steps.ts';
import { createOptimizer } from '../optimizers/create-optimizer.ts';
import { TrainingStep } from '../training-step.ts';
import { flatLength, flattenInto, unflatten } from './flat-weights.ts';

/** It holds a network of its own on the backend in use; the caller disposes it. */
export class GradientHelper {
  private readonly model: Sequential;
  private readonly step: TrainingStep;
  private readonly images: DigitSource;
  /** It waits for the weights of its step; there is one at most. */
  private ready: { batch: Batch; indices: Uint32Array; epoch: number } | null = null;
  /** It is the part that came last. */
  private newest: BatchPart | null = null;

  constructor({ network, seed, epsilon, images, augmentation }: HelperTask) {
    this.model = buildNetwork(network, seed);
    // This optimizer is never applied: the training worker updates the weights.
    const idle = createOptimizer({ optimizer: 'sgd', learningRate: 1 }, epsilon);
    this.step = new TrainingStep(this.model, idle, epsilon);
    this.images = digitSource(images, variationBy(augmentation));
  }

  /**
   * Computes the gradient of the part's loss, divided by the size of the whole batch.
   * @param weights flat, in Keras's order; the gradient overwrites them and goes back in the same memory
   */
  async gradient(weights: Float32Array, part: BatchPart): Promise<GradientShare> {
    const { batchSize, step } = part;
    this.newest = part;
    const variables = trainableVariables(this.model);
    const next = unflatten(weights, variables);
    variables.forEach((variable, index) => variable.assign(next[index]));
    for (const layer of countingLayers(this.model)) layer.steps = step;
    const batch = this.batchOf(part);
    const { rows, gradients } = this.step.gradients(batch, batchSize);
    try {
      const values = await rows.data();
      const sums: [number, number] = [0, 0];
      for (let at = 0; at < values.length; at++) sums[at % 2] += values[at];
      return { gradient: await flattenInto(weights, gradients), sums };
    } finally {
      tf.dispose([next, batch.images, batch.labels, rows, gradients]);
    }
  }

  /**
   * Makes the images of the part that follows this one, unless another part has come meanwhile: in this worker's wait for the next
   * weights it costs nothing.
   */
  getReady(behind: BatchPart): void {
    const { next, epoch } = behind;
    if (!next || this.newest !== behind || this.ready) return;
    this.ready = { batch: this.images.batch(next, epoch), indices: next, epoch };
  }

  /** The parts are cut anew when another helper worker has died. */
  private batchOf({ indices, epoch }: BatchPart): Batch {
    const { ready } = this;
    this.ready = null;
    if (ready && ready.epoch === epoch && isSame(ready.indices, indices)) return ready.batch;
    disposeBatch(ready?.batch);
    return this.images.batch(indices, epoch);
  }

  /** Only tests read the weights of the last share. */
  weights(): Promise<Float32Array> {
    const variables = trainableVariables(this.model);
    return flattenInto(new Float32Array(flatLength(variables)), variables);
  }

  dispose(): void {
    disposeBatch(this.ready?.batch);
    this.ready = null;
    // A part that was still to be got ready is no longer wanted.
    this.newest = null;
    this.images.dispose();
    this.step.dispose();
    this.model.dispose();
  }
}

function disposeBatch(batch: Batch | undefined): void {
  if (batch) tf.dispose([batch.images, batch.labels]);
}

function isSame(one: Uint32Array, other: Uint32Array): boolean {
  return one.length === other.length && one.every((index, at) => index === other[at]);
}
