// Takes training steps with our engine, as the training loop of the page does.

import * as tf from '@tensorflow/tfjs-core';
import { PRESETS } from '../../src/domain/experiment/presets.ts';
import type { BackendName } from '../../src/domain/run/run.ts';
import { startBackend } from '../../src/engine/choosing/start-backend.ts';
import { digitSource, type DigitSource } from '../../src/engine/batches/digit-source.ts';
import { buildNetwork } from '../../src/engine/network/build-network.ts';
import { safeEpsilon } from '../../src/engine/backends/precision.ts';
import { createOptimizer } from '../../src/engine/training/optimizers/create-optimizer.ts';
import { RunningMean } from '../../src/engine/batches/running-mean.ts';
import { seededRandom, shuffledIndices } from '../../src/domain/seeded-random.ts';
import { TrainingStep } from '../../src/engine/training/training-step.ts';
import { wasmFrom } from '../../src/worker/wasm-file.ts';
import { WASM_URL } from '../../src/worker/wasm-files.ts';
import { BATCH, someDigits, type Contestant } from './contestant.ts';
import { kernelCosts } from './kernel-costs.ts';

/** @returns the implementation to measure; it starts the backend */
export function ours(backend: BackendName): Contestant {
  const digits = someDigits();
  const order = shuffledIndices(digits.count, seededRandom(1));
  let step: TrainingStep;
  let mean: RunningMean;
  let source: DigitSource;
  let first = 0;
  const take = () => {
    const batch = source.batch(order.subarray(first, first + BATCH));
    first = (first + BATCH) % digits.count;
    const rows = step.run(batch);
    mean.add(rows, BATCH);
    tf.dispose([batch.images, batch.labels, rows]);
  };
  return {
    async start(preset) {
      await startBackend(backend, wasmFrom(fetch, WASM_URL));
      const { network, config } = PRESETS[preset];
      const epsilon = safeEpsilon();
      step = new TrainingStep(buildNetwork(network, 1), createOptimizer(config, epsilon), epsilon);
      mean = new RunningMean();
      source = digitSource(digits);
    },
    step: take,
    async finish() {
      await mean.read();
    },
    costs: () => kernelCosts(take),
  };
}
