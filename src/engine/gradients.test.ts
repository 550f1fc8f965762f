// The gradient of whole networks by finite differences, on both backends that Node has, layer by layer.

import './backends/cpu.ts';
import * as tf from '@tensorflow/tfjs-core';
import { beforeAll, expect, test } from 'vitest';
import type { NetworkSpec } from '../domain/network-spec.ts';
import { startBackend } from './backends/start-backend.ts';
import { makeBatch } from './batches.ts';
import { buildNetwork, trainableVariables } from './network.ts';
import { createOptimizer } from './optimizers/create-optimizer.ts';
import { syntheticDigits } from './testing/small-runs.ts';
import { TrainingStep } from './training-step.ts';

const DENSE = { kind: 'dense', units: 10, activation: 'softmax' } as const;
const conv2d = (filters: number, kernelSize: number) =>
  ({ kind: 'conv2d', filters, kernelSize, activation: 'relu' }) as const;

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
};

beforeAll(() => startBackend('wasm', null));

test.each(
  Object.entries(NETWORKS).flatMap(([name, network]) =>
    ['cpu', 'wasm'].map((backend) => ({ name, network, backend })),
  ),
)('$name, on $backend', async ({ network, backend }) => {
  await tf.setBackend(backend);
  const model = buildNetwork(network, 1);
  const variables = trainableVariables(model);
  const step = new TrainingStep(model, createOptimizer({ optimizer: 'sgd', learningRate: 0.1 }, 1e-7), 1e-7);
  const batch = makeBatch(syntheticDigits(4), [0, 1, 2, 3]);
  const { rows, gradients } = step.gradients(batch, 4);
  rows.dispose();
  const lossNow = () => {
    const again = step.gradients(batch, 4);
    const loss = Array.from(again.rows.dataSync()).reduce(
      (sum, value, at) => (at % 2 === 0 ? sum + value : sum),
      0,
    );
    tf.dispose([again.rows, again.gradients]);
    return loss;
  };
  for (const [index, variable] of variables.entries()) {
    const values = variable.dataSync().slice();
    const analytic = Array.from(gradients[index].dataSync());
    expect(gradients[index].shape).toEqual(variable.shape);
    const place = analytic.reduce(
      (most, each, at) => (Math.abs(each) > Math.abs(analytic[most]) ? at : most),
      0,
    );
    const put = (shift: number) => {
      const moved = values.slice();
      moved[place] += shift;
      const next = tf.tensor(moved, variable.shape);
      variable.assign(next);
      next.dispose();
    };
    const lossAt = (shift: number) => {
      put(shift);
      return lossNow();
    };
    const numeric = (lossAt(3e-4) - lossAt(-3e-4)) / 6e-4;
    put(0);
    expect(Math.abs(analytic[place])).toBeGreaterThan(0);
    expect(Math.abs(numeric - analytic[place])).toBeLessThan(0.02 * Math.abs(analytic[place]) + 1e-3);
  }
  step.dispose();
  model.dispose();
});
