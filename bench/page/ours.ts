// Takes training steps with our engine, as the training loop of the page does, alone or with helper workers.

import * as tf from '@tensorflow/tfjs-core';
import type { TrainingConfig } from '../../src/domain/experiment/training-config.ts';
import { variationBy } from '../../src/engine/batches/augmented-images.ts';
import { PRESETS } from '../../src/domain/experiment/presets.ts';
import type { BackendName } from '../../src/domain/run/run.ts';
import { startBackend } from '../../src/engine/choosing/start-backend.ts';
import { digitSource } from '../../src/engine/batches/digit-source.ts';
import { buildNetwork } from '../../src/engine/network/build-network.ts';
import { safeEpsilon } from '../../src/engine/backends/precision.ts';
import { SingleTrainer, type BatchTrainer } from '../../src/engine/training/batch-trainer.ts';
import { createOptimizer } from '../../src/engine/training/optimizers/create-optimizer.ts';
import { ParallelTrainer } from '../../src/engine/training/parallel/parallel-trainer.ts';
import { RunningMean } from '../../src/engine/batches/running-mean.ts';
import { seededRandom, shuffledIndices } from '../../src/domain/seeded-random.ts';
import { TrainingStep } from '../../src/engine/training/training-step.ts';
import type { WorkerPort } from '../../src/protocol/worker-port.ts';
import { HelperWorkers } from '../../src/worker/helper-workers.ts';
import { wasmFrom } from '../../src/worker/wasm-file.ts';
import { WASM_URL } from '../../src/worker/wasm-files.ts';
import { someDigits, type Contestant } from './contestant.ts';
import { kernelCosts } from './kernel-costs.ts';

const VARIED_BATCHES = 30;

const spawn = () =>
  new Worker(new URL('../../src/worker/engine.worker.ts', import.meta.url), { type: 'module' }) as WorkerPort;

/** @param workers that share a batch, this one among them @returns the implementation to measure; it starts the backend */
export function ours(backend: BackendName, workers: number): Contestant {
  const digits = someDigits();
  const order = shuffledIndices(digits.count, seededRandom(1));
  const helpers = new HelperWorkers(spawn);
  let trainer: BatchTrainer;
  let mean: RunningMean;
  let config: TrainingConfig;
  let size: number;
  let first = 0;
  const peek = () => order.subarray(first, first + size);
  const next = () => {
    const indices = peek();
    first = (first + size) % digits.count;
    return indices;
  };
  const take = async () => {
    const rows = await trainer.train(next(), 1, peek());
    mean.add(rows, size);
    rows.dispose();
  };
  return {
    async start(preset, batchSize) {
      size = batchSize;
      await startBackend(backend, wasmFrom(fetch, WASM_URL));
      config = PRESETS[preset].config;
      const { network } = PRESETS[preset];
      const epsilon = safeEpsilon();
      const step = new TrainingStep(buildNetwork(network, 1), createOptimizer(config, epsilon), epsilon);
      mean = new RunningMean();
      const source = digitSource(digits);
      trainer = new SingleTrainer(step, source);
      if (workers === 1) return;
      helpers.resize(workers);
      await helpers.prepare({ network, seed: 1, epsilon, images: digits, augmentation: null });
      if (helpers.size < workers - 1) throw new Error('a helper worker did not start');
      trainer = new ParallelTrainer(step, source, helpers);
    },
    step: take,
    async finish() {
      await mean.read();
    },
    varyingMs() {
      if (!config.augmentation) return null;
      const run = { settings: config.augmentation, seed: 1, epochs: config.epochs };
      const varied = digitSource(digits, variationBy(run));
      const once = () => {
        const { images, labels } = varied.batch(next(), 1);
        tf.dispose([images, labels]);
      };
      for (let warm = 0; warm < VARIED_BATCHES; warm++) once();
      const startedAt = performance.now();
      for (let batch = 0; batch < VARIED_BATCHES; batch++) once();
      return (performance.now() - startedAt) / VARIED_BATCHES;
    },
    costs: (steps) => kernelCosts(take, steps),
  };
}
