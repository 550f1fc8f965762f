import { expect, test } from 'vitest';
import { epochRecords, keptRun } from '../../testing/kept-runs.ts';
import { HEIGHT, MARGIN, nearestPoint, planChart } from './chart-plan.ts';
import { comparedOf, curveOf, type Quantity } from './compared-curves.ts';

const OPTIONS = { quantity: 'loss' as Quantity, axis: 'epochs', logScale: false, width: 600 } as const;
const corners = (path: string) =>
  [...path.matchAll(/([\d.]+),([\d.]+)/g)].map(([, x, y]) => [Number(x), Number(y)]);

function plan(
  runs: ReturnType<typeof keptRun>[],
  options: Partial<Parameters<typeof planChart>[1]> = {},
  grouped = false,
) {
  const all = { ...OPTIONS, ...options };
  const chosen = grouped ? runs.slice(0, 1) : runs;
  const compared = comparedOf(
    chosen.map((run, colour) => ({ run, colour })),
    runs,
    grouped,
  );
  return planChart(
    compared.map((each) => curveOf(each, all.quantity, all.axis)),
    all,
  );
}

test('each run has a corner an epoch, and a shorter run ends before the longer one', () => {
  const { curves } = plan([
    keptRun(1, { epochs: epochRecords(3) }),
    keptRun(2, { epochs: epochRecords(5, 2) }),
  ]);
  const [short, long] = curves.map(({ training }) => corners(training));
  expect([short.length, long.length]).toEqual([3, 5]);
  expect(short[2][0]).toBeCloseTo(long[2][0], 1);
  expect(long[4][0]).toBeCloseTo(600 - MARGIN.right, 1);
});

test('in seconds the faster of two equally long runs ends first', () => {
  const runs = [keptRun(1, { epochs: epochRecords(4, 1, 1) }), keptRun(2, { epochs: epochRecords(4, 2, 9) })];
  const { curves } = plan(runs, { axis: 'seconds' });
  const [fast, slow] = curves.map(({ training }) => corners(training)[3][0]);
  expect(fast).toBeLessThan(slow / 2);
});

test('a loss that is no number leaves a gap, and the rest of the curve within the chart', () => {
  const epochs = epochRecords(5).map((record) => (record.epoch === 3 ? { ...record, loss: NaN } : record));
  const { curves } = plan([keptRun(1, { epochs })]);
  expect(curves[0].training).not.toContain('NaN');
  expect(curves[0].training.match(/M/g)).toHaveLength(2);
  for (const [, y] of corners(curves[0].training)) expect(y).toBeLessThanOrEqual(HEIGHT - MARGIN.bottom);
});

test('repeats are one curve of their mean, with a band between the least and the most', () => {
  const runs = [1, 2, 3].map((seed) => keptRun(seed, { epochs: epochRecords(4, seed), config: { seed } }));
  const grouped = plan(runs, {}, true);
  expect(grouped.curves).toHaveLength(1);
  expect(corners(grouped.curves[0].band)).toHaveLength(8);
  const mean = runs.reduce((sum, { epochs }) => sum + epochs[2].valLoss, 0) / 3;
  expect(grouped.curves[0].curve.points[2].validation).toBeCloseTo(mean, 12);
  expect(plan(runs).curves.map(({ band }) => band)).toEqual(['', '', '']);
});

test('numbers at the ends of curves do not cover each other', () => {
  const runs = Array.from({ length: 8 }, (_, index) => keptRun(index + 1, { epochs: epochRecords(6, 5) }));
  const ys = plan(runs)
    .curves.flatMap(({ label }) => label?.y ?? [])
    .sort((a, b) => a - b);
  expect(ys).toHaveLength(8);
  ys.slice(1).forEach((y, at) => expect(y - ys[at]).toBeGreaterThanOrEqual(12));
  expect(ys[7]).toBeLessThanOrEqual(HEIGHT - MARGIN.bottom);
});

test('the nearest point is that of the curve under the pointer, and none is far away', () => {
  const made = plan([keptRun(1, { epochs: epochRecords(5) }), keptRun(2, { epochs: epochRecords(5, 9) })]);
  const [x, y] = corners(made.curves[1].validation)[3];
  expect(nearestPoint(made, x + 1, y)).toMatchObject({
    curve: { runs: [{ number: 2 }] },
    point: { epoch: 4 },
  });
  expect(nearestPoint(made, x, 0)).toBeNull();
});

test('a run before its first epoch is no curve and breaks nothing', () => {
  const { curves, y } = plan([keptRun(1, { epochs: [] })], { logScale: true });
  expect(curves[0]).toMatchObject({ training: '', validation: '', label: null });
  expect(y.every(({ at }) => Number.isFinite(at))).toBe(true);
});
