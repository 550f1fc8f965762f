import { expect, test } from 'vitest';
import { TUTORIAL_CONFIG } from '../experiment/training-config.ts';
import { hasLearned, isBeyondChance, remedyFor } from './chance.ts';
import type { EpochRecord } from './run.ts';

test('on the test images 11.35 % is what always answering 1 gives, and 13 % is more than luck gives', () => {
  expect(isBeyondChance(0.1135, 10_000)).toBe(false);
  expect(isBeyondChance(0.098, 10_000)).toBe(false);
  expect(isBeyondChance(0.124, 10_000)).toBe(false);
  expect(isBeyondChance(0.13, 10_000)).toBe(true);
});

test('the fewer images there are, the more of them luck can explain', () => {
  expect(isBeyondChance(0.2, 12_000)).toBe(true);
  expect(isBeyondChance(0.2, 100)).toBe(false);
  expect(isBeyondChance(0.3, 100)).toBe(true);
  // Four of five guesses are right in one case of 1,400, five of five in one of 53,000.
  expect(isBeyondChance(0.8, 5)).toBe(false);
  expect(isBeyondChance(1, 5)).toBe(true);
  expect(isBeyondChance(NaN, 100)).toBe(false);
});

test('the bound on 10,000 images lies where the normal distribution has it, four deviations up', () => {
  const deviation = Math.sqrt((0.1135 * (1 - 0.1135)) / 10_000);
  expect(isBeyondChance(0.1135 + 3.9 * deviation, 10_000)).toBe(false);
  expect(isBeyondChance(0.1135 + 4.2 * deviation, 10_000)).toBe(true);
});

const record = (epoch: number, valAccuracy: number): EpochRecord => ({
  ...{ epoch, valAccuracy },
  ...{ loss: 2.3, accuracy: 0.11, valLoss: 2.3, seconds: 1 },
});

test('a run is judged by its best epoch, and by the test images where they were read', () => {
  const run = { config: TUTORIAL_CONFIG, epochs: [record(1, 0.95), record(2, 0.11)], result: null };
  expect(hasLearned({ ...run, bestEpoch: 1 })).toBe(true);
  expect(hasLearned({ ...run, bestEpoch: 2 })).toBe(false);
  const result = { reason: 'last-epoch', bestEpoch: 1, test: { loss: 2.3, accuracy: 0.1135 } } as const;
  expect(hasLearned({ ...run, bestEpoch: 1, result })).toBe(false);
  expect(hasLearned({ ...run, epochs: [], bestEpoch: null })).toBe(false);
});

test('a rate far from the usual one is to become it; else a tenth is tried, and more steps where they were few', () => {
  const adam = { ...TUTORIAL_CONFIG, optimizer: 'adam', learningRate: 0.5 } as const;
  expect(remedyFor(adam, 0)).toEqual({ change: 'rate', rate: 0.001 });
  expect(remedyFor({ ...adam, learningRate: 0.00001 }, 3)).toEqual({ change: 'rate', rate: 0.001 });
  expect(remedyFor({ ...adam, learningRate: 0.001 }, 3)).toEqual({ change: 'rate', rate: 0.0001 });
  const short = { ...adam, learningRate: 0.001, imageCount: 500 };
  expect(remedyFor(short, 1)).toEqual({ change: 'steps' });
});
