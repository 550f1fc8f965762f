// Measures how many images a second the backend in use trains: it takes steps of the tutorial's network for a fraction of a
// second, after a warm-up.

import { TUTORIAL_NETWORK } from '../../domain/experiment/preset-networks.ts';
import { CLASSES, type DigitImages } from '../../domain/image/digit-images.ts';
import { SingleTrainer } from '../training/batch-trainer.ts';
import { digitSource } from '../batches/digit-source.ts';
import { buildNetwork } from '../network/build-network.ts';
import { Adadelta } from '../training/optimizers/adadelta.ts';
import type { Helpers } from '../training/parallel/helpers.ts';
import { ParallelTrainer } from '../training/parallel/parallel-trainer.ts';
import { RunningMean } from '../batches/running-mean.ts';
import { TrainingStep } from '../training/training-step.ts';
import { safeEpsilon } from '../backends/precision.ts';
import { IMAGE_PIXELS } from '../../domain/image/ink.ts';

/** At most three steps warm up, and all but the first begin within MEASURE_MS: a slow backend is warm after one. */
const WARM_UP_STEPS = 3;
const MEASURE_MS = 250;
/** A GPU queues its commands, and only a read waits until they are done. */
const READ_EVERY_MS = 50;

interface Measured {
  batchSize: number;
  helpers?: Helpers;
}

/**
 * Trains on noise, with a network of its own that it disposes.
 * @param batchSize images of a step, shared with the helper workers where there are any
 * @returns images a second of all workers together
 * @throws Error when a step fails
 */
export async function measureTraining({ batchSize, helpers }: Measured): Promise<number> {
  const images = noise(batchSize);
  const epsilon = safeEpsilon();
  await helpers?.prepare({ network: TUTORIAL_NETWORK, seed: 1, epsilon, images, augmentation: null });
  const model = buildNetwork(TUTORIAL_NETWORK, 1);
  const step = new TrainingStep(model, new Adadelta(1, 0.95, epsilon), epsilon);
  const source = digitSource(images);
  const trainer = helpers ? new ParallelTrainer(step, source, helpers) : new SingleTrainer(step, source);
  const indices = Uint32Array.from({ length: batchSize }, (_, index) => index);
  const mean = new RunningMean();
  const one = async () => {
    const rows = await trainer.train(indices, 1, indices);
    mean.add(rows, batchSize);
    rows.dispose();
  };
  try {
    const warmAt = performance.now() + MEASURE_MS;
    for (let time = 0; time < WARM_UP_STEPS && (time === 0 || performance.now() < warmAt); time++) {
      await one();
      await mean.read();
    }
    const startedAt = performance.now();
    let steps = 0;
    let readAt = startedAt;
    while (steps === 0 || performance.now() - startedAt < MEASURE_MS) {
      await one();
      steps += 1;
      if (performance.now() - readAt < READ_EVERY_MS) continue;
      await mean.read();
      readAt = performance.now();
    }
    await mean.read();
    return (steps * batchSize * 1_000) / (performance.now() - startedAt);
  } finally {
    mean.dispose();
    source.dispose();
    step.dispose();
    model.dispose();
  }
}

function noise(count: number): DigitImages {
  return {
    pixels: Uint8Array.from({ length: count * IMAGE_PIXELS }, (_, index) => (index * 2_654_435_761) >>> 24),
    labels: Uint8Array.from({ length: count }, (_, index) => index % CLASSES),
    count,
  };
}
