import { expect, test } from 'vitest';
import type { EpochRecord } from '../../domain/run/run.ts';
import { curvePoints, planCurves } from './curve-plan.ts';

const record = (epoch: number, loss: number, valLoss: number): EpochRecord => ({
  ...{ epoch, loss, valLoss },
  accuracy: 0.9,
  valAccuracy: 0.9,
  seconds: 1,
});

test('without a run the axes are there, up to the epoch that is asked for', () => {
  const plan = planCurves([], 30);
  expect(plan).toMatchObject({ lastEpoch: 30, ticks: [0, 0.05, 0.1], epochTicks: [1, 10, 20, 30] });
  expect([plan.x(1), plan.x(30), plan.y(0)]).toEqual([0, 100, 100]);
});

test('the first of many epochs does not press the others flat, and rises above the square', () => {
  const epochs = [record(1, 2.2, 1.5), record(2, 0.4, 0.3), record(3, 0.3, 0.28), record(4, 0.2, 0.31)];
  const plan = planCurves(epochs, 30);
  expect(plan.top).toBeCloseTo(0.4);
  expect(plan.y(2.2)).toBeLessThan(0);
});

test('of few epochs all are shown, and a loss that is no number ends the line', () => {
  const epochs = [record(1, 2, 1.5), record(2, NaN, 0.5)];
  const plan = planCurves(epochs, 2);
  expect(plan.top).toBe(2);
  expect(curvePoints(epochs, 'loss', plan)).toBe('0.00,0.00');
  expect(curvePoints(epochs, 'valLoss', plan)).toBe('0.00,25.00 100.00,75.00');
});
