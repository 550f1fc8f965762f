import '../backends/cpu.ts';
import * as tf from '@tensorflow/tfjs-core';
import { beforeAll, expect, test } from 'vitest';
import { PRESETS } from '../../domain/experiment/presets.ts';
import type { NetworkSpec } from '../../domain/network/network-spec.ts';
import { makeBatch } from '../batches/batches.ts';
import { buildNetwork } from '../network/build-network.ts';
import { startBackend } from '../choosing/start-backend.ts';
import { SOFTMAX_LOSS } from '../kernels/ops/softmax-loss.ts';
import { createOptimizer } from './optimizers/create-optimizer.ts';
import { syntheticDigits } from '../testing/small-runs.ts';
import { TrainingStep } from './training-step.ts';

const SHIFT = [0.3, -1, 0.5, 2, 0, -0.7, 1.1, 0.2, -0.4, 0.6];

beforeAll(async () => {
  await startBackend('wasm', null);
  await tf.setBackend('cpu');
});

/** The weights after three steps; `before` prepares them. */
function learned(
  network: NetworkSpec,
  shift: number[] | null,
  before?: (weights: readonly tf.Variable[]) => void,
) {
  const model = buildNetwork(network, 1);
  const optimizer = createOptimizer({ optimizer: 'adam', learningRate: 0.01 }, 1e-7);
  const step = new TrainingStep(model, optimizer, 1e-7, shift);
  before?.(step.weights);
  const batch = makeBatch(
    syntheticDigits(20),
    Array.from({ length: 20 }, (_, index) => index),
  );
  for (let time = 0; time < 3; time++) step.run(batch).dispose();
  const weights = step.weights.map((weight) => Array.from(weight.dataSync()));
  step.dispose();
  model.dispose();
  tf.dispose([batch.images, batch.labels]);
  return weights;
}

test('a shift of the logits teaches what a shift of the last bias would', () => {
  const network: NetworkSpec = [{ kind: 'flatten' }, { kind: 'dense', units: 10, activation: 'softmax' }];
  const [kernel, bias] = learned(network, SHIFT);
  const [otherKernel, otherBias] = learned(network, null, ([, last]) => {
    const shifted = tf.tensor1d(SHIFT);
    last.assign(shifted);
    shifted.dispose();
  });
  kernel.forEach((value, at) => expect(value).toBeCloseTo(otherKernel[at], 5));
  bias.forEach((value, at) => expect(value + SHIFT[at]).toBeCloseTo(otherBias[at], 5));
});

test('it reaches a network that has no bias at its end, and leaves no tensor behind', () => {
  const network: NetworkSpec = [
    { kind: 'conv2d', filters: 10, kernelSize: 5, activation: 'relu', strides: 4 },
    { kind: 'batchNormalization' },
    { kind: 'globalAveragePooling2d' },
    { kind: 'activation', activation: 'softmax' },
  ];
  const before = tf.memory().numTensors;
  const plain = learned(network, null);
  const shifted = learned(network, SHIFT);
  expect(tf.memory().numTensors).toBe(before);
  const apart = plain.flatMap((values, index) =>
    values.map((value, at) => Math.abs(value - shifted[index][at])),
  );
  expect(Math.max(...apart)).toBeGreaterThan(1e-3);
});

const FIRST_DENSE: NetworkSpec = [
  { kind: 'flatten' },
  { kind: 'dense', units: 12, activation: 'relu' },
  { kind: 'dense', units: 10, activation: 'softmax' },
];

test.each(
  Object.entries({ ...PRESETS, 'a first layer that is dense': { network: FIRST_DENSE } }).flatMap(
    ([name, { network }]) => ['cpu', 'wasm'].map((backend) => ({ name, network, backend })),
  ),
)('no kernel computes a gradient of the images: $name, on $backend', async ({ network, backend }) => {
  await tf.setBackend(backend);
  const model = buildNetwork(network, 1);
  const step = new TrainingStep(model, createOptimizer({ optimizer: 'sgd', learningRate: 0.1 }, 1e-7), 1e-7);
  const batch = makeBatch(syntheticDigits(3), [0, 1, 2]);
  const { kernels } = await tf.profile(() => {
    const { rows, gradients } = step.gradients(batch, 3);
    tf.dispose([rows, gradients]);
  });
  const loss = kernels.findIndex(({ name }) => name === SOFTMAX_LOSS);
  expect(loss).toBeGreaterThan(0);
  const backwards = kernels.slice(loss + 1).flatMap(({ outputShapes }) => outputShapes);
  expect(backwards.length).toBeGreaterThan(2);
  for (const shape of backwards) expect(['3,28,28,1', '3,784']).not.toContain(String(shape));
  tf.dispose([batch.images, batch.labels]);
  step.dispose();
  model.dispose();
});
