import '../backends/cpu.ts';
import { expect, test } from 'vitest';
import { batchIndices, makeBatch } from './batches.ts';
import { syntheticDigits } from '../testing/small-runs.ts';
import { epochOrder } from '../training/train-epoch.ts';

test('every index comes once an epoch, the short last batch included', () => {
  const batches = [...batchIndices(epochOrder(50, 1, 1), 8)];
  expect(batches.map(({ length }) => length)).toEqual([8, 8, 8, 8, 8, 8, 2]);
  const seen = batches.flatMap((batch) => [...batch]).sort((a, b) => a - b);
  expect(seen).toEqual(Array.from({ length: 50 }, (_, index) => index));
});

test('the order is another in every epoch and with every seed, and the same for both the same', () => {
  const first = epochOrder(50, 1, 1);
  expect(epochOrder(50, 1, 1)).toEqual(first);
  expect(epochOrder(50, 1, 2)).not.toEqual(first);
  expect(epochOrder(50, 2, 1)).not.toEqual(first);
});

test('bytes become intensities from 0 to 1 and labels stay numbers', () => {
  const digits = syntheticDigits(12);
  const { images, labels } = makeBatch(digits, [11, 3]);
  expect(images.shape).toEqual([2, 28, 28, 1]);
  const values = images.dataSync();
  expect(values[5]).toBeCloseTo(digits.pixels[11 * 784 + 5] / 255, 6);
  expect(Math.max(...values)).toBe(1);
  expect([...labels.dataSync()]).toEqual([1, 3]);
});
