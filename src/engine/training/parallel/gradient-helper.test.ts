// A helper that gets its next images ready answers as one that makes them when they are asked for.

import * as tf from '@tensorflow/tfjs-core';
import { beforeAll, expect, test } from 'vitest';
import { ROBUST_AUGMENTATION } from '../../../domain/augmenting/augmentation.ts';
import { startBackend } from '../../choosing/start-backend.ts';
import { syntheticDigits } from '../../testing/small-runs.ts';
import { GradientHelper } from './gradient-helper.ts';
import type { BatchPart } from './shared-batch.ts';

const TASK = {
  network: [{ kind: 'flatten' }, { kind: 'dense', units: 10, activation: 'softmax' }] as const,
  seed: 4,
  epsilon: 1e-7,
  images: syntheticDigits(12),
  augmentation: { settings: ROBUST_AUGMENTATION, seed: 3, epochs: 2 },
};
const WEIGHTS = () => new Float32Array(7_850).fill(0.01);
const part = (indices: number[], next: number[] | null, epoch = 1): BatchPart => ({
  indices: Uint32Array.from(indices),
  next: next && Uint32Array.from(next),
  batchSize: 8,
  epoch,
  step: 0,
});

/** The answer to a part, by a helper that has just answered another one and got ready what followed. */
async function answer(asked: BatchPart, readyFor: number[] | null) {
  const helper = new GradientHelper(TASK);
  const before = part([0, 1], readyFor);
  await helper.gradient(WEIGHTS(), before);
  helper.getReady(before);
  const share = await helper.gradient(WEIGHTS(), asked);
  helper.dispose();
  return share;
}

beforeAll(() => startBackend('wasm', null));

test('images that were got ready are those that are made when asked for, bit for bit', async () => {
  const asked = part([5, 2, 9], null);
  expect(await answer(asked, [5, 2, 9])).toEqual(await answer(asked, null));
});

test('images that were got ready for other indices or another epoch are not used', async () => {
  expect(await answer(part([5, 2, 9], null), [5, 2])).toEqual(await answer(part([5, 2, 9], null), null));
  const later = part([5, 2, 9], null, 2);
  expect(await answer(later, [5, 2, 9])).toEqual(await answer(later, null));
});

test('a helper holds the images of one part ahead at most, and none behind the last', async () => {
  const helper = new GradientHelper(TASK);
  const [first, second] = [part([0, 1], [2, 3]), part([2, 3], null)];
  await helper.gradient(WEIGHTS(), first);
  const tensors = tf.memory().numTensors;
  helper.getReady(first);
  helper.getReady(first);
  expect(tf.memory().numTensors).toBe(tensors + 2);
  await helper.gradient(WEIGHTS(), second);
  // The part before is over.
  helper.getReady(first);
  helper.getReady(second);
  expect(tf.memory().numTensors).toBe(tensors);
  helper.dispose();
  helper.getReady(second);
  expect(tf.memory().numTensors).toBeLessThan(tensors);
});
