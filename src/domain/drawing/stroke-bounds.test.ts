import { expect, test } from 'vitest';
import { prepareDrawing } from './prepare-drawing.ts';
import { growStroke, isOnPad, MOST_POINTS, MOST_STROKES, pointsOf, thinToFit } from './stroke-bounds.ts';
import type { Point } from './strokes.ts';

/** A ring around the middle of the pad, gone around once. */
const ring = (count: number): Point[] =>
  Array.from({ length: count }, (_, index) => {
    const angle = (2 * Math.PI * index) / count;
    return { x: 500 + 300 * Math.cos(angle), y: 500 + 300 * Math.sin(angle) };
  });

test('points that nobody sees apart are one, and the newest is always there', () => {
  const points = Array.from({ length: 5_001 }, (_, index) => ({ x: 100 + index / 100, y: 200 }));
  const grown = growStroke([points[0]], points.slice(1));
  expect(grown.length).toBeLessThan(30);
  expect(grown[0]).toEqual({ x: 100, y: 200 });
  expect(grown.at(-1)).toEqual({ x: 150, y: 200 });
  for (let count = 2; count < 60; count++)
    expect(growStroke([points[0]], points.slice(1, count)).at(-1)).toBe(points[count - 1]);
});

test('points that come one by one are thinned as those that come at once', () => {
  const points = ring(3_000);
  const oneByOne = points
    .slice(1)
    .reduce((stroke, point) => growStroke(stroke, [point]), [points[0]] as readonly Point[]);
  expect(oneByOne).toEqual(growStroke([points[0]], points.slice(1)));
});

test('a drawing that fits is left as it is', () => {
  const strokes = [ring(500), ring(500)];
  expect(thinToFit(strokes)).toBe(strokes);
});

test('any drawing fits after it was thinned, from the first point of each stroke to its last, and is the same to see', () => {
  const strokes = [ring(8_000)];
  const thin = thinToFit(strokes);
  expect(pointsOf(thin)).toBeLessThanOrEqual(MOST_POINTS);
  expect(thin[0][0]).toBe(strokes[0][0]);
  expect(thin[0].at(-1)).toBe(strokes[0].at(-1));
  const [before, after] = [prepareDrawing(strokes)!, prepareDrawing(thin)!];
  expect(Math.max(...before.map((ink, pixel) => Math.abs(ink - after[pixel])))).toBeLessThan(0.1);

  const corners = Array.from({ length: 300 }, (_, index) => ({
    x: (index % 2) * 1_000,
    y: (index % 3) * 500,
  }));
  const most = thinToFit(Array.from({ length: MOST_STROKES }, () => corners));
  expect(most).toHaveLength(MOST_STROKES);
  expect(pointsOf(most)).toBeLessThanOrEqual(MOST_POINTS);
});

test('the edge is on the pad; what is beyond it or no number is not', () => {
  expect(isOnPad({ x: 0, y: 1_000 })).toBe(true);
  expect(isOnPad({ x: -0.1, y: 0 })).toBe(false);
  expect(isOnPad({ x: 0, y: NaN })).toBe(false);
});
