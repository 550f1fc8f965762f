import { expect, test } from 'vitest';
import { IDLE_RUN, type Run } from '../../domain/run/run.ts';
import { TUTORIAL_CONFIG } from '../../domain/experiment/training-config.ts';
import { timeLeft } from './time-left.ts';

function runAt(epoch: number, batch: number, imagesPerSecond: number): Run {
  const progress = { epoch, batch, batches: 375, loss: 1, accuracy: 0.5, imagesPerSecond };
  return { ...IDLE_RUN, phase: 'training', config: { ...TUTORIAL_CONFIG, epochs: 2 }, progress };
}

test('before the speed is known nothing is promised', () => {
  expect(timeLeft(IDLE_RUN)).toBeNull();
  expect(timeLeft(runAt(1, 1, 0))).toBeNull();
});

test('a finished epoch, validation included, is the measure of the next ones', () => {
  const record = { epoch: 1, loss: 1, accuracy: 0, valLoss: 1, valAccuracy: 0, seconds: 60 };
  expect(timeLeft({ ...runAt(2, 0, 1_000), epochs: [record] })).toBe(60);
});

test('what is left of this epoch and all later ones count', () => {
  expect(timeLeft(runAt(1, 0, 1_000))).toBe(96);
  expect(timeLeft(runAt(2, 375, 1_000))).toBe(0);
});
