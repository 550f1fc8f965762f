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

test('the finished epoch in the middle is the measure of the next ones, so that a slow one does not scare', () => {
  const record = { loss: 1, accuracy: 0, valLoss: 1, valAccuracy: 0 };
  const epochs = [20, 60, 21].map((seconds, index) => ({ ...record, epoch: index + 1, seconds }));
  const run = runAt(4, 0, 1_000);
  // Two epochs, and the test images, which take as long as 10,000 / 3 of an epoch's 52,000.
  const left = timeLeft({ ...run, config: { ...TUTORIAL_CONFIG, epochs: 5 }, epochs });
  expect(left).toBeCloseTo(21 * (2 + 10_000 / 3 / 52_000), 10);
});

test('what is left of this epoch and all later ones count, each with its validation', () => {
  const testImages = 10 / 3;
  expect(timeLeft(runAt(1, 0, 1_000))).toBeCloseTo(104 + testImages, 10);
  expect(timeLeft(runAt(2, 375, 1_000))).toBeCloseTo(4 + testImages, 10);
});
