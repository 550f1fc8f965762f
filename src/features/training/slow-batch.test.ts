import { expect, test } from 'vitest';
import { PRESETS } from '../../domain/experiment/presets.ts';
import { reduceRun, startRun, IDLE_RUN } from '../../domain/run/run.ts';
import { slowBatchSeconds } from './slow-batch.ts';

const { network, config } = PRESETS.robust;
const preparing = startRun(config, network, IDLE_RUN);
const started = (imagesPerSecond: number) =>
  reduceRun(preparing, {
    type: 'backend-chosen',
    backend: 'cpu',
    workers: 1,
    imagesPerSecond,
    note: 'only-javascript',
  });

test('a run whose batches take long says so from the measurement on, and as measured once there are batches', () => {
  const run = started(150);
  expect(slowBatchSeconds(run)).toBeGreaterThan(20);
  const figures = { epoch: 1, batches: 9, loss: 1, accuracy: 0.5 };
  const first = reduceRun(run, { type: 'batch-done', batch: 1, ...figures, imagesPerSecond: 0 });
  expect(slowBatchSeconds(first)).toBe(slowBatchSeconds(run));
  const second = reduceRun(run, { type: 'batch-done', batch: 2, ...figures, imagesPerSecond: 3.2 });
  expect(slowBatchSeconds(second)).toBe(config.batchSize / 3.2);
  const ended = reduceRun(second, { type: 'ended', reason: 'stopped', bestEpoch: null, test: null });
  expect(slowBatchSeconds(ended)).toBeNull();
});

test('a run on a fast engine, or before anything is measured, says nothing', () => {
  expect(slowBatchSeconds(started(6_000))).toBeNull();
  expect(slowBatchSeconds(preparing)).toBeNull();
});
