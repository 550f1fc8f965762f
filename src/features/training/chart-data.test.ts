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
  [1, [1]],
  [3, [1, 2, 3]],
  [20, [1, 5, 10, 15, 20]],
])('%d epochs have the ticks %j', (last, ticks) => {
  expect(epochTicks(last)).toEqual(ticks);
});
