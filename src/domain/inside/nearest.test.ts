import { expect, test } from 'vitest';
import { nearestRows } from './nearest.ts';

test('rows come by their distance', () => {
  const rows = Float32Array.of(0, 0, 3, 4, 1, 0);
  expect(nearestRows(rows, Float32Array.of(0, 0), 2)).toEqual([
    { index: 0, distance: 0 },
    { index: 2, distance: 1 },
  ]);
  expect(nearestRows(rows, Float32Array.of(0, 0), 9)[2]).toEqual({ index: 1, distance: 5 });
});
