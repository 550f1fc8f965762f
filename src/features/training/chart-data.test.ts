import { expect, test } from 'vitest';
import type { EpochRecord } from '../../domain/run/run.ts';
import { chartRows, epochTicks } from './chart-data.ts';

function record(epoch: number, loss: number, valLoss = loss): EpochRecord {
  return { epoch, loss, valLoss, accuracy: 0.5, valAccuracy: 0.6, seconds: 1 };
}

test('loss, val_loss and the warped one keep their names and order', () => {
  expect(chartRows([record(1, 1, 0.5)], 'loss', false)).toEqual([
    { epoch: 1, train: 1, validation: 0.5, warped: null },
  ]);
  expect(chartRows([{ ...record(1, 1, 0.5), warpedLoss: 0.7 }], 'loss', false)[0].warped).toBe(0.7);
});

test('what is not a drawable number is a gap, and the rest is drawn', () => {
  const rows = chartRows(
    [record(1, NaN), record(2, Infinity), record(3, 1e300), record(4, 0.2)],
    'loss',
    false,
  );
  expect(rows.map((row) => row.train)).toEqual([null, null, null, 0.2]);
});

test('a zero is a gap on a log scale and a point on a plain one', () => {
  expect(chartRows([record(1, 0)], 'loss', true)[0].train).toBeNull();
  expect(chartRows([record(1, 0)], 'loss', false)[0].train).toBe(0);
});

test.each([
  [1, 2, [1, 2]],
  [1, 10, [1, 2, 3, 4, 5, 6, 7, 8, 9, 10]],
  [1, 12, [1, 5, 10]],
  [1, 50, [1, 5, 10, 15, 20, 25, 30, 35, 40, 45, 50]],
  [26, 50, [30, 35, 40, 45, 50]],
  [1, 200, [1, 20, 40, 60, 80, 100, 120, 140, 160, 180, 200]],
])('an axis from epoch %d to %d has the ticks %j', (first, last, ticks) => {
  expect(epochTicks(first, last)).toEqual(ticks);
});
