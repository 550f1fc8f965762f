// Trains one epoch: every training image once, in an order that depends on seed and epoch alone.

import { CodedError } from '../../domain/coded-error.ts';
import { learningRateAt } from '../../domain/experiment/learning-rate.ts';
import type { TrainingConfig } from '../../domain/experiment/training-config.ts';
import type { ModelWeights } from '../../domain/model/model-weights.ts';
import type { TrainEvent } from '../../domain/run/train-event.ts';
import { isContextLost } from '../backends/context-loss.ts';
import type { BatchTrainer } from './batch-trainer.ts';
import { batchIndices } from '../batches/batches.ts';
import { RunningMean, type LossAndAccuracy } from '../batches/running-mean.ts';
import { seededRandom, shuffledIndices } from '../../domain/seeded-random.ts';
import type { Speedometer } from './speedometer.ts';
import type { TrainControl } from './train-options.ts';

/** Each report costs a read from the device, so there are at most four a second; charts need no more. */
const TELL_EVERY_MS = 250;
const CHECKPOINT_EVERY_MS = 2_000;

interface EpochOptions {
  /** Epochs count from 1. */
  epoch: number;
  /** An epoch has this many images. */
  count: number;
  config: Pick<TrainingConfig, 'seed' | 'epochs' | 'batchSize' | 'learningRate' | 'schedule'>;
  trainer: BatchTrainer;
  /** Sets it for the next batch. */
  setLearningRate(rate: number): void;
  copyWeights(): Promise<ModelWeights>;
  speed: Speedometer;
  signal: AbortSignal;
  control: TrainControl;
  /** The clock counts milliseconds. */
  now(): number;
}

type TrainedEpoch = LossAndAccuracy & { batches: number };

/**
 * Shuffles the images of an epoch. The same seed gives the same order in the same epoch, also when a run resumes after its
 * backend was lost.
 * @param epoch counted from 1 @returns the indices 0 to count - 1
 */
export function epochOrder(count: number, seed: number, epoch: number): Uint32Array {
  return shuffledIndices(count, seededRandom(Math.imul(seed + 1, 0x9e3779b1) + epoch));
}

/**
 * Trains the epoch and reports on the way. Stop and Pause act before every batch.
 * @returns mean loss and accuracy over the epoch, with dropout, and its number of batches; or why it was not finished
 * @throws CodedError 'backend-lost' when the WebGL context was lost
 */
export async function* trainEpoch({
  epoch,
  count,
  config,
  trainer,
  setLearningRate,
  copyWeights,
  speed,
  signal,
  control,
  now,
}: EpochOptions): AsyncGenerator<TrainEvent, TrainedEpoch | 'stopped' | 'diverged'> {
  const order = epochOrder(count, config.seed, epoch);
  const batches = Math.ceil(count / config.batchSize);
  speed.startEpoch();
  const mean = new RunningMean();
  let toldAt = -Infinity;
  let checkpointAt = now();
  let batch = 0;
  try {
    for (const indices of batchIndices(order, config.batchSize)) {
      if (signal.aborted) return 'stopped';
      const pause = control.waitIfPaused();
      if (pause) {
        yield { type: 'paused' };
        await pause;
        speed.skip();
        if (signal.aborted) return 'stopped';
        yield { type: 'resumed' };
      }
      const done = (epoch - 1) * batches + batch;
      setLearningRate(learningRateAt(config.schedule, config.learningRate, done, config.epochs * batches));
      const first = (batch + 1) * config.batchSize;
      const next = first < count ? order.subarray(first, first + config.batchSize) : null;
      const rows = await trainer.train(indices, epoch, next);
      mean.add(rows, indices.length);
      rows.dispose();
      batch += 1;
      const last = batch === batches;
      if (last || now() - toldAt >= TELL_EVERY_MS) {
        const soFar = await mean.read();
        if (isContextLost()) throw new CodedError('backend-lost', 'webgl');
        if (!Number.isFinite(soFar.loss)) return 'diverged';
        speed.batchDone(indices.length);
        toldAt = now();
        yield { type: 'batch-done', epoch, batch, batches, ...soFar, imagesPerSecond: speed.imagesPerSecond };
      } else speed.batchDone(indices.length);
      if (!last && now() - checkpointAt >= CHECKPOINT_EVERY_MS) {
        checkpointAt = now();
        yield {
          type: 'checkpoint',
          epoch,
          batch,
          weights: await copyWeights(),
          epochEnd: false,
          state: null,
        };
      }
      await control.yieldToMessages();
    }
    if (signal.aborted) return 'stopped';
    return { ...(await mean.read()), batches };
  } finally {
    mean.dispose();
  }
}
