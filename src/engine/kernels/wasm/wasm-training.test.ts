// Training on WASM as a whole: what it learned must be what it answers with. XNNPACK keeps packed copies of weights, and a
// weight that is changed in place would go on answering as before.

import '../../backends/cpu.ts';
import * as tf from '@tensorflow/tfjs-core';
import { expect, test } from 'vitest';
import { TUTORIAL_NETWORK } from '../../../domain/experiment/preset-networks.ts';
import type { NetworkSpec } from '../../../domain/network/network-spec.ts';
import { startBackend } from '../../choosing/start-backend.ts';
import { makeBatch } from '../../batches/batches.ts';
import { digitSource } from '../../batches/digit-source.ts';
import { evaluate } from '../../reading/evaluate.ts';
import { buildNetwork, readWeights, writeWeights } from '../../network/build-network.ts';
import { createOptimizer } from '../../training/optimizers/create-optimizer.ts';
import { syntheticDigits } from '../../testing/small-runs.ts';
import { TrainingStep } from '../../training/training-step.ts';

const WITH_BATCH_NORMALIZATION: NetworkSpec = [
  { kind: 'conv2d', filters: 6, kernelSize: 3, activation: 'linear', useBias: false },
  { kind: 'maxPooling2d', poolSize: 2 },
  { kind: 'batchNormalization' },
  { kind: 'activation', activation: 'relu' },
  { kind: 'conv2d', filters: 8, kernelSize: 3, activation: 'linear', padding: 'same', useBias: false },
  { kind: 'batchNormalization' },
  { kind: 'flatten' },
  { kind: 'dense', units: 10, activation: 'softmax' },
];
const CASES = [
  ...(['adadelta', 'adam', 'adamw', 'rmsprop', 'sgd'] as const).map(
    (name) => [name, TUTORIAL_NETWORK] as const,
  ),
  ['adamw', WITH_BATCH_NORMALIZATION] as const,
];

test.each(CASES)(
  'after steps of %s the network answers alike on WASM and on the cpu',
  async (optimizer, network) => {
    await startBackend('wasm', null);
    const images = syntheticDigits(32);
    const digits = digitSource(images);
    const model = buildNetwork(network, 3);
    const rates = { adadelta: 1, adam: 0.001, adamw: 0.001, rmsprop: 0.001, sgd: 0.01 };
    const step = new TrainingStep(
      model,
      createOptimizer({ optimizer, learningRate: rates[optimizer], weightDecay: 0.02 }, 1e-7),
      1e-7,
    );
    const before = await evaluate(model, digits, { epsilon: 1e-7 });
    for (let time = 0; time < 4; time++) {
      tf.tidy(() => {
        step.run(makeBatch(images, [...Array(32).keys()]));
      });
      await evaluate(model, digits, { epsilon: 1e-7 });
    }
    const after = await evaluate(model, digits, { epsilon: 1e-7 });
    const weights = await readWeights(model, network);
    step.dispose();
    model.dispose();

    await tf.setBackend('cpu');
    const cpuDigits = digitSource(images);
    const copy = buildNetwork(network, 0);
    writeWeights(copy, weights);
    const onCpu = await evaluate(copy, cpuDigits, { epsilon: 1e-7 });
    copy.dispose();
    expect(after?.loss).not.toBeCloseTo(before?.loss ?? 0, 2);
    expect(after?.loss).toBeCloseTo(onCpu?.loss ?? 0, 4);
  },
);
