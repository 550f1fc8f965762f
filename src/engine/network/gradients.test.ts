// The gradient of whole networks by finite differences, on both backends that Node has, for every kind of layer.

import '../backends/cpu.ts';
import * as tf from '@tensorflow/tfjs-core';
import { beforeAll, expect, test } from 'vitest';
import { HIDDEN_ACTIVATIONS, PADDINGS, type NetworkSpec } from '../../domain/network/network-spec.ts';
import { startBackend } from '../choosing/start-backend.ts';
import { makeBatch } from '../batches/batches.ts';
import { buildNetwork, trainableVariables } from './build-network.ts';
import { createOptimizer } from '../training/optimizers/create-optimizer.ts';
import { syntheticDigits } from '../testing/small-runs.ts';
import { TrainingStep } from '../training/training-step.ts';

const DENSE = { kind: 'dense', units: 10, activation: 'softmax' } as const;
const conv2d = (filters: number, kernelSize: number) =>
  ({ kind: 'conv2d', filters, kernelSize, activation: 'relu' }) as const;
/** 7 x 7 x 3: a finite difference should not take long. */
const SMALL = { ...conv2d(3, 5), strides: 4, padding: 'same' } as const;

const NETWORKS: Record<string, NetworkSpec> = {
  'a convolution whose pool is fused with it': [
    conv2d(3, 3),
    { kind: 'maxPooling2d', poolSize: 2 },
    { kind: 'flatten' },
    DENSE,
  ],
  'a convolution with a pool of three': [
    conv2d(2, 3),
    { kind: 'maxPooling2d', poolSize: 3 },
    { kind: 'flatten' },
    DENSE,
  ],
  'convolution after convolution, the input gradient': [
    conv2d(5, 5),
    { kind: 'maxPooling2d', poolSize: 2 },
    conv2d(9, 3),
    { kind: 'maxPooling2d', poolSize: 2 },
    { kind: 'flatten' },
    DENSE,
  ],
  'two dense layers': [{ kind: 'flatten' }, { kind: 'dense', units: 12, activation: 'relu' }, DENSE],
  ...Object.fromEntries(
    PADDINGS.flatMap((padding): [string, NetworkSpec][] => [
      [
        `convolutions with strides, ${padding} padding, the second without bias`,
        [
          { ...conv2d(3, 3), strides: 2, padding },
          { ...conv2d(4, 4), strides: 3, padding, useBias: false },
          { kind: 'flatten' },
          DENSE,
        ],
      ],
      [
        `max pooling whose windows overlap, ${padding} padding`,
        [SMALL, { kind: 'maxPooling2d', poolSize: 3, strides: 2, padding }, { kind: 'flatten' }, DENSE],
      ],
      [
        `average pooling, ${padding} padding`,
        [SMALL, { kind: 'averagePooling2d', poolSize: 3, strides: 2, padding }, { kind: 'flatten' }, DENSE],
      ],
    ]),
  ),
  'rescaling before a convolution and of units': [
    { kind: 'rescaling', scale: -2, offset: 1 },
    SMALL,
    { kind: 'flatten' },
    { kind: 'rescaling', scale: 0.5 },
    DENSE,
  ],
  'average pooling with the usual strides': [
    SMALL,
    { kind: 'averagePooling2d', poolSize: 2 },
    { kind: 'flatten' },
    DENSE,
  ],
  'dropout, the same units in every pass': [
    SMALL,
    { kind: 'dropout', rate: 0.3 },
    { kind: 'flatten' },
    { kind: 'dropout', rate: 0.5 },
    DENSE,
  ],
  'global average pooling, with softmax as a layer': [
    SMALL,
    { ...conv2d(10, 3), activation: 'linear' },
    { kind: 'globalAveragePooling2d' },
    { kind: 'activation', activation: 'softmax' },
  ],
  'batch normalization of maps with relu behind it': [
    { ...SMALL, activation: 'linear', useBias: false },
    { kind: 'batchNormalization' },
    { kind: 'activation', activation: 'relu' },
    { kind: 'flatten' },
    DENSE,
  ],
  'batch normalization of units with another activation, softmax as a layer': [
    { kind: 'flatten' },
    { kind: 'dense', units: 6, activation: 'linear', useBias: false },
    { kind: 'batchNormalization' },
    { kind: 'activation', activation: 'tanh' },
    { kind: 'dense', units: 10, activation: 'linear' },
    { kind: 'activation', activation: 'softmax' },
  ],
  ...Object.fromEntries(
    HIDDEN_ACTIVATIONS.map((activation): [string, NetworkSpec] => [
      `${activation} in a convolution, in a dense layer and as a layer`,
      [
        { ...SMALL, activation },
        { kind: 'flatten' },
        { kind: 'dense', units: 6, activation, useBias: false },
        { kind: 'dense', units: 6, activation: 'linear' },
        { kind: 'activation', activation },
        DENSE,
      ],
    ]),
  ),
};

beforeAll(() => startBackend('wasm', null));

test.each(
  Object.entries(NETWORKS).flatMap(([name, network]) =>
    ['cpu', 'wasm'].map((backend) => ({ name, network, backend })),
  ),
)('$name, on $backend', async ({ network, backend }) => {
  await tf.setBackend(backend);
  const before = tf.memory().numTensors;
  const start = startOf(network);
  const { gradients } = passed(network, start);
  for (const [index, analytic] of gradients.entries()) {
    expect(analytic.length).toBe(start[index].length);
    const place = analytic.reduce(
      (most, each, at) => (Math.abs(each) > Math.abs(analytic[most]) ? at : most),
      0,
    );
    const lossAt = (shift: number) => {
      const moved = start.map((values) => values.slice());
      moved[index][place] += shift;
      return passed(network, moved).loss;
    };
    const numeric = (lossAt(3e-4) - lossAt(-3e-4)) / 6e-4;
    expect(Math.abs(analytic[place])).toBeGreaterThan(0);
    expect(Math.abs(numeric - analytic[place])).toBeLessThan(0.02 * Math.abs(analytic[place]) + 1e-3);
  }
  expect(tf.memory().numTensors).toBe(before);
});

function startOf(network: NetworkSpec): Float32Array[] {
  const model = buildNetwork(network, 1);
  const values = trainableVariables(model).map((variable) => variable.dataSync<'float32'>().slice());
  model.dispose();
  return values;
}

/** One batch through a model made anew, so that dropout drops the same units each time. */
function passed(network: NetworkSpec, weights: Float32Array[]): { loss: number; gradients: Float32Array[] } {
  const model = buildNetwork(network, 1);
  trainableVariables(model).forEach((variable, index) => {
    const value = tf.tensor(weights[index], variable.shape);
    variable.assign(value);
    value.dispose();
  });
  const step = new TrainingStep(model, createOptimizer({ optimizer: 'sgd', learningRate: 0.1 }, 1e-7), 1e-7);
  const batch = makeBatch(syntheticDigits(4), [0, 1, 2, 3]);
  const { rows, gradients } = step.gradients(batch, 4);
  const values = Array.from(rows.dataSync());
  const result = {
    loss: values.reduce((sum, value, at) => (at % 2 === 0 ? sum + value : sum), 0),
    gradients: gradients.map((each) => each.dataSync<'float32'>().slice()),
  };
  tf.dispose([rows, gradients, batch.images, batch.labels]);
  step.dispose();
  model.dispose();
  return result;
}
