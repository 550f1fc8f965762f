// Training on WASM as a whole: what it learned must be what it answers with. XNNPACK keeps packed copies of weights, and a
// weight that is changed in place would go on answering as before.

import '../backends/cpu.ts';
import * as tf from '@tensorflow/tfjs-core';
import { expect, test } from 'vitest';
import { TUTORIAL_NETWORK } from '../../domain/network-spec.ts';
import { startBackend } from '../backends/start-backend.ts';
import { makeBatch } from '../batches.ts';
import { digitSource } from '../digit-source.ts';
import { evaluate } from '../evaluate.ts';
import { buildNetwork, readWeights, writeWeights } from '../network.ts';
import { createOptimizer } from '../optimizers/create-optimizer.ts';
import { syntheticDigits } from '../testing/small-runs.ts';
import { TrainingStep } from '../training-step.ts';

test.each(['adadelta', 'adam', 'rmsprop', 'sgd'] as const)(
  'after steps of %s the network answers alike on WASM and on the cpu',
  async (optimizer) => {
    await startBackend('wasm', null);
    const images = syntheticDigits(32);
    const digits = digitSource(images);
    const model = buildNetwork(TUTORIAL_NETWORK, 3);
    const rates = { adadelta: 1, adam: 0.001, rmsprop: 0.001, sgd: 0.01 };
    const step = new TrainingStep(
      model,
      createOptimizer({ optimizer, learningRate: rates[optimizer] }, 1e-7),
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
    const weights = await readWeights(model, TUTORIAL_NETWORK);
    step.dispose();
    model.dispose();

    await tf.setBackend('cpu');
    const cpuDigits = digitSource(images);
    const copy = buildNetwork(TUTORIAL_NETWORK, 0);
    writeWeights(copy, weights);
    const onCpu = await evaluate(copy, cpuDigits, { epsilon: 1e-7 });
    copy.dispose();
    expect(after?.loss).not.toBeCloseTo(before?.loss ?? 0, 2);
    expect(after?.loss).toBeCloseTo(onCpu?.loss ?? 0, 4);
  },
);
