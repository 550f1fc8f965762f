import { expect, test } from 'vitest';
import { IDLE_RUN, isActive, reduceRun, startRun, type RunEvent } from './run.ts';
import { TUTORIAL_NETWORK } from '../experiment/preset-networks.ts';
import { TUTORIAL_CONFIG } from '../experiment/training-config.ts';

const figures = { loss: 0.4, accuracy: 0.8, valLoss: 0.2, valAccuracy: 0.9, seconds: 3 };
const BATCH: RunEvent = {
  type: 'batch-done',
  epoch: 1,
  batch: 2,
  batches: 4,
  loss: 1,
  accuracy: 0.5,
  imagesPerSecond: 9,
};

function after(...events: RunEvent[]) {
  return events.reduce(reduceRun, startRun(TUTORIAL_CONFIG, TUTORIAL_NETWORK, IDLE_RUN));
}

test('a run goes from preparing to training to ended, and only ends inactive', () => {
  const training = after({ type: 'preparing', what: 'first-batch' }, BATCH);
  expect(training.phase).toBe('training');
  expect(training.preparation).toBeNull();
  expect(isActive(training)).toBe(true);
  const ended = reduceRun(training, { type: 'ended', reason: 'converged', bestEpoch: 1, test: null });
  expect(ended.phase).toBe('ended');
  expect(isActive(ended)).toBe(false);
});

test('the best epoch moves only when an epoch is the best', () => {
  const run = after(
    { type: 'epoch-done', best: true, epoch: 1, ...figures },
    { type: 'epoch-done', best: false, epoch: 2, ...figures },
  );
  expect(run.bestEpoch).toBe(1);
  expect(run.epochs.map((each) => each.epoch)).toEqual([1, 2]);
});

test('an epoch that is trained again after a loss replaces its first record', () => {
  const run = after(
    { type: 'epoch-done', best: true, epoch: 1, ...figures },
    { type: 'epoch-done', best: false, epoch: 1, ...figures, loss: 9 },
  );
  expect(run.epochs).toHaveLength(1);
  expect(run.epochs[0].loss).toBe(9);
});

const ENGINE = { backend: 'webgl', workers: 1, imagesPerSecond: 9_000 } as const;

test('a fresh run keeps the backend and nothing else', () => {
  const before = after({ type: 'backend-chosen', ...ENGINE, note: null }, BATCH);
  const fresh = startRun(TUTORIAL_CONFIG, TUTORIAL_NETWORK, before);
  expect(fresh.engine).toEqual(ENGINE);
  expect(fresh.progress).toBeNull();
});
