import { expect, test } from 'vitest';
import { epochRecords, keptRun } from '../../testing/kept-runs.ts';
import { familiesOf, spreadByEpoch, spreadOf } from './run-families.ts';

test('runs that differ in the seed alone are a family, whatever the order of their fields', () => {
  const turned = Object.fromEntries(Object.entries(keptRun(9).config).reverse()) as never;
  const runs = [
    keptRun(1),
    keptRun(2, { config: { epochs: 3 } }),
    keptRun(3, { config: { seed: 5 } }),
    { ...keptRun(4), config: turned },
  ];
  expect(familiesOf(runs).map((family) => family.map(({ number }) => number))).toEqual([[1, 3, 4], [2]]);
});

test('the spread has mean, ends and the deviation of the sample', () => {
  expect(spreadOf([0.2, null, 0.4, 0.9])).toEqual({
    count: 3,
    mean: 0.5,
    least: 0.2,
    most: 0.9,
    standardDeviation: expect.closeTo(Math.sqrt(0.13), 12) as number,
  });
  expect(spreadOf([3])).toMatchObject({ mean: 3, standardDeviation: null });
  expect(spreadOf([null])).toBeNull();
});

test('the curve of a family ends with its shortest run', () => {
  const [short, long] = [
    keptRun(1, { epochs: epochRecords(2, 1) }),
    keptRun(2, { epochs: epochRecords(4, 2) }),
  ];
  const curve = spreadByEpoch([long, short], ({ valLoss }) => valLoss);
  expect(curve.map(({ epoch }) => epoch)).toEqual([1, 2]);
  const [a, b] = [short.epochs[1].valLoss, long.epochs[1].valLoss];
  expect(curve[1].spread).toMatchObject({ least: Math.min(a, b), most: Math.max(a, b), count: 2 });
  expect(curve[1].spread.mean).toBeCloseTo((a + b) / 2, 12);
});
