// One helper's engine: the gradient of its share of a batch, at weights that it is handed each time.

import type { BatchPart, GradientShare, HelperTask } from './shared-batch.ts';
import * as tf from '@tensorflow/tfjs-core';
import type { Sequential } from '@tensorflow/tfjs-layers';
import { variationBy } from '../../batches/augmented-images.ts';
import { digitSource, type DigitSource } from '../../batches/digit-source.ts';
import { buildNetwork, trainableVariables } from '../../network/build-network.ts';
import { createOptimizer } from '../optimizers/create-optimizer.ts';
import { TrainingStep } from '../training-step.ts';
import { flatLength, flattenInto, unflatten } from './flat-weights.ts';

export class GradientHelper {
  private readonly model: Sequential;
  private readonly step: TrainingStep;
  private readonly images: DigitSource;

  constructor({ network, seed, epsilon, images, augmentation }: HelperTask) {
    this.model = buildNetwork(network, seed);
    // Its optimizer never moves a weight: the lead's does.
    const idle = createOptimizer({ optimizer: 'sgd', learningRate: 1 }, epsilon);
    this.step = new TrainingStep(this.model, idle, epsilon);
    this.images = digitSource(images, variationBy(augmentation));
  }

  /** @param weights are overwritten: the gradient travels back in the same memory */
  async gradient(weights: Float32Array, { indices, batchSize, epoch }: BatchPart): Promise<GradientShare> {
    const variables = trainableVariables(this.model);
    const next = unflatten(weights, variables);
    variables.forEach((variable, index) => variable.assign(next[index]));
    const batch = this.images.batch(indices, epoch);
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

  /** For tests: what the last share was computed with. */
  weights(): Promise<Float32Array> {
    const variables = trainableVariables(this.model);
    return flattenInto(new Float32Array(flatLength(variables)), variables);
  }

  dispose(): void {
    this.images.dispose();
    this.step.dispose();
    this.model.dispose();
  }
}
