// Trains three steps from the same start on both backends, and compares each loss, and every weight at the end.

import * as tf from '@tensorflow/tfjs-core';
import { TUTORIAL_NETWORK } from '../../src/domain/experiment/preset-networks.ts';
import type { NetworkSpec } from '../../src/domain/network/network-spec.ts';
import { digitSource } from '../../src/engine/batches/digit-source.ts';
import { buildNetwork, readWeights } from '../../src/engine/network/build-network.ts';
import { createOptimizer } from '../../src/engine/training/optimizers/create-optimizer.ts';
import { syntheticDigits } from '../../src/engine/testing/small-runs.ts';
import { TrainingStep } from '../../src/engine/training/training-step.ts';

interface Run {
  name: string;
  network: NetworkSpec;
  optimizer: Parameters<typeof createOptimizer>[0];
}

export const RUNS: readonly Run[] = [
  {
    name: 'the tutorial with Adadelta',
    network: TUTORIAL_NETWORK,
    optimizer: { optimizer: 'adadelta', learningRate: 1 },
  },
  {
    name: 'batch normalization, average pooling and strides with AdamW',
    network: [
      {
        kind: 'conv2d',
        filters: 6,
        kernelSize: 5,
        activation: 'linear',
        padding: 'same',
        strides: 2,
        useBias: false,
      },
      { kind: 'averagePooling2d', poolSize: 3, strides: 2, padding: 'same' },
      { kind: 'batchNormalization' },
      { kind: 'activation', activation: 'relu' },
      { kind: 'conv2d', filters: 8, kernelSize: 3, activation: 'elu' },
      { kind: 'maxPooling2d', poolSize: 3, strides: 2 },
      { kind: 'flatten' },
      { kind: 'dense', units: 12, activation: 'tanh' },
      { kind: 'dense', units: 10, activation: 'linear' },
      { kind: 'activation', activation: 'softmax' },
    ],
    optimizer: { optimizer: 'adamw', learningRate: 0.002, weightDecay: 0.1 },
  },
  {
    name: 'global average pooling with SGD',
    network: [
      { kind: 'conv2d', filters: 6, kernelSize: 3, activation: 'sigmoid', strides: 2 },
      { kind: 'conv2d', filters: 10, kernelSize: 3, activation: 'linear', padding: 'same', strides: 3 },
      { kind: 'batchNormalization' },
      { kind: 'globalAveragePooling2d' },
      { kind: 'activation', activation: 'softmax' },
    ],
    optimizer: { optimizer: 'sgd', learningRate: 0.1 },
  },
];

/**
 * @param epsilon of the optimizer and of the loss
 * @returns the largest absolute difference of a loss or of a weight, and the losses on WebGL
 */
export async function threeSteps({ network, optimizer }: Run, epsilon: number) {
  const images = syntheticDigits(60);
  const results: { losses: number[]; weights: Float32Array[] }[] = [];
  for (const backend of ['cpu', 'webgl']) {
    await tf.setBackend(backend);
    const model = buildNetwork(network, 5);
    const step = new TrainingStep(model, createOptimizer(optimizer, epsilon), epsilon);
    const source = digitSource(images);
    const losses: number[] = [];
    for (let time = 0; time < 3; time++) {
      const batch = source.batch(Array.from({ length: 20 }, (_, index) => time * 20 + index));
      const rows = step.run(batch);
      losses.push(
        Array.from(await rows.data()).reduce((sum, value, at) => (at % 2 === 0 ? sum + value : sum), 0),
      );
      tf.dispose([batch.images, batch.labels, rows]);
    }
    const { weights } = await readWeights(model, network);
    results.push({ losses, weights: weights.map(({ values }) => values) });
    source.dispose();
    step.dispose();
    model.dispose();
  }
  const [cpu, webgl] = results;
  let largest = 0;
  cpu.weights.forEach((values, index) =>
    values.forEach((value, at) => {
      largest = Math.max(largest, Math.abs(value - webgl.weights[index][at]));
    }),
  );
  cpu.losses.forEach((loss, at) => (largest = Math.max(largest, Math.abs(loss - webgl.losses[at]))));
  return { largest, losses: webgl.losses };
}
