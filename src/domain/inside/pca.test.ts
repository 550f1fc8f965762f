import { expect, test } from 'vitest';
import { fitPlane, projectOnto } from './pca.ts';

test('points on a slanted ellipse are laid along its axes, the longer one first', () => {
  const angle = Math.PI / 6;
  const rows = Array.from({ length: 100 }, (_, index) => {
    const [long, short] = [10 * Math.cos(index), 2 * Math.sin(index)];
    return [
      5 + long * Math.cos(angle) - short * Math.sin(angle),
      -3 + long * Math.sin(angle) + short * Math.cos(angle),
      7,
    ];
  });
  const plane = fitPlane(Float32Array.from(rows.flat()), 3);
  expect(Math.abs(plane.axes[0][0])).toBeCloseTo(Math.cos(angle), 2);
  expect(Math.abs(plane.axes[0][1])).toBeCloseTo(Math.sin(angle), 2);
  expect(plane.axes[0].reduce((sum, value, index) => sum + value * plane.axes[1][index], 0)).toBeCloseTo(
    0,
    6,
  );
  expect(plane.kept).toBeCloseTo(1, 5);
  const [x, y] = projectOnto(plane, plane.mean);
  expect([x, y]).toEqual([0, 0]);
});

test('a third direction is left out, and the share that is kept says so', () => {
  // Variances 9, 4 and 1 along the axes.
  const rows = [3, -3].flatMap((x) => [2, -2].flatMap((y) => [1, -1].map((z) => [x, y, z])));
  const plane = fitPlane(Float32Array.from(rows.flat()), 3);
  expect(plane.kept).toBeCloseTo(13 / 14, 4);
  const [x, y] = projectOnto(plane, [3, 2, 1]);
  expect(Math.abs(x)).toBeCloseTo(3, 3);
  expect(Math.abs(y)).toBeCloseTo(2, 3);
});

test('equal rows have no direction and keep nothing', () => {
  expect(fitPlane(new Float32Array(12).fill(2), 3).kept).toBe(0);
});
