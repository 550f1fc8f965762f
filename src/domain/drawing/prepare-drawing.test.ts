import { describe, expect, test } from 'vitest';
import type { Stroke } from './strokes.ts';
import { prepareDrawing } from './prepare-drawing.ts';

const SEVEN: Stroke[] = [
  [
    { x: 280, y: 240 },
    { x: 700, y: 230 },
    { x: 600, y: 420 },
    { x: 430, y: 840 },
  ],
  [
    { x: 420, y: 520 },
    { x: 640, y: 510 },
  ],
];

function moved(strokes: Stroke[], scale: number, dx: number, dy: number): Stroke[] {
  return strokes.map((stroke) => stroke.map(({ x, y }) => ({ x: x * scale + dx, y: y * scale + dy })));
}

function inkBox(ink: Float32Array) {
  const marked = [...ink].flatMap((value, index) => (value > 0 ? [index] : []));
  const columns = marked.map((index) => index % 28);
  const rows = marked.map((index) => Math.floor(index / 28));
  return {
    width: Math.max(...columns) - Math.min(...columns) + 1,
    height: Math.max(...rows) - Math.min(...rows) + 1,
  };
}

function prepared(strokes: Stroke[]): Float32Array {
  const ink = prepareDrawing(strokes);
  if (!ink) throw new Error('no ink');
  return ink;
}

describe('a drawing becomes 28x28 as MNIST was made', () => {
  test('background is exactly 0, peak exactly 1, mean ink as in MNIST', () => {
    const ink = prepared(SEVEN);
    expect(ink).toHaveLength(784);
    expect(ink[0]).toBe(0);
    expect(Math.max(...ink)).toBe(1);
    const mean = ink.reduce((sum, value) => sum + value, 0) / 784;
    expect(mean).toBeGreaterThan(0.05);
    expect(mean).toBeLessThan(0.25);
  });

  test('the centre of mass is at index 14 on both axes', () => {
    const ink = prepared(SEVEN);
    const total = ink.reduce((sum, value) => sum + value, 0);
    const x = ink.reduce((sum, value, index) => sum + value * (index % 28), 0) / total;
    const y = ink.reduce((sum, value, index) => sum + value * Math.floor(index / 28), 0) / total;
    expect(Math.abs(x - 14)).toBeLessThan(0.05);
    expect(Math.abs(y - 14)).toBeLessThan(0.05);
  });

  test('the longer side of the ink is 20 pixels', () => {
    const { height } = inkBox(prepared(SEVEN));
    expect(height).toBeGreaterThanOrEqual(20);
    expect(height).toBeLessThanOrEqual(21);
  });

  test.each([
    [1, 250, 100],
    [1, -250, -200],
    [0.3, 600, 650],
    [2.5, 0, 0],
  ])('the input is the same at scale %d, moved by %d and %d', (scale, dx, dy) => {
    const here = prepared(SEVEN);
    const there = prepared(moved(SEVEN, scale, dx, dy));
    const apart = here.map((value, index) => Math.abs(value - there[index]));
    expect(Math.max(...apart)).toBeLessThan(0.06);
  });

  test('a perfectly vertical line stays a thin line', () => {
    const { width, height } = inkBox(
      prepared([
        [
          { x: 500, y: 200 },
          { x: 500, y: 800 },
        ],
      ]),
    );
    expect(width).toBeLessThanOrEqual(4);
    expect(height).toBeGreaterThanOrEqual(20);
  });
});

test('hardly any ink is no drawing', () => {
  expect(prepareDrawing([])).toBeNull();
  expect(prepareDrawing([[{ x: 500, y: 500 }]])).toBeNull();
  expect(
    prepareDrawing([
      [
        { x: 500, y: 500 },
        { x: 510, y: 505 },
      ],
    ]),
  ).toBeNull();
});
