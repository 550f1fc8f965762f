import { expect, test } from 'vitest';
import type { ChartRow } from './chart-data.ts';
import { valueScale } from './chart-scale.ts';

const row = (train: number | null, validation: number | null): ChartRow => ({
  ...{ epoch: 1, train, validation, warped: null },
});
const LOSS = { quantity: 'loss', logScale: false, close: false } as const;
const ACCURACY = { quantity: 'accuracy', logScale: false, close: false } as const;

test('loss begins at 0 and accuracy ends at 1, both with even, round ticks', () => {
  expect(valueScale([row(0.62, 0.31)], 0.7, LOSS).ticks).toEqual([0, 0.2, 0.4, 0.6, 0.8]);
  const accuracy = valueScale([row(0.81, 0.9)], null, ACCURACY);
  expect(accuracy.ticks).toEqual([0.8, 0.85, 0.9, 0.95, 1]);
  expect(accuracy.ticks.map(accuracy.text)).toEqual(['0.80', '0.85', '0.90', '0.95', '1.00']);
});

test('from close by, a flat tail fills the chart', () => {
  const rows = [row(0.0312, 0.0405), row(0.0301, 0.0398)];
  expect(valueScale(rows, null, { ...LOSS, close: true }).domain).toEqual([0.03, 0.045]);
  expect(valueScale(rows, null, LOSS).domain).toEqual([0, 0.05]);
});

test('before any value the axes are those of a run that begins', () => {
  expect(valueScale([], null, LOSS).domain).toEqual([0, 2.5]);
  expect(valueScale([], null, ACCURACY).domain).toEqual([0, 1]);
});

test('gaps do not count, and on a log scale neither does 0', () => {
  expect(valueScale([row(null, 0.4)], null, LOSS).domain).toEqual([0, 0.4]);
  const [from, to] = valueScale([row(0, 0.4)], 0.1, { ...LOSS, logScale: true }).domain;
  expect(from).toBeGreaterThan(0);
  expect(to).toBeGreaterThan(0.4);
});
