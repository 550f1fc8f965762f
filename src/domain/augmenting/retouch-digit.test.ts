import { expect, test } from 'vitest';
import { seededRandom } from '../seeded-random.ts';
import { CANVAS_SIDE, line, type Canvas } from './pen-canvas.ts';
import { retouchDigit } from './retouch-digit.ts';

const MIDDLE = CANVAS_SIDE / 2;

function zero(): Canvas {
  const canvas = new Float32Array(CANVAS_SIDE * CANVAS_SIDE);
  const at = (step: number) => ({
    x: MIDDLE + 7 * Math.sin((step / 12) * Math.PI),
    y: MIDDLE - 10 * Math.cos((step / 12) * Math.PI),
  });
  for (let step = 0; step < 24; step++) line(canvas, at(step), at(step + 1), 2);
  return canvas;
}

function one(): Canvas {
  const canvas = new Float32Array(CANVAS_SIDE * CANVAS_SIDE);
  line(canvas, { x: MIDDLE + 1, y: MIDDLE - 10 }, { x: MIDDLE - 1, y: MIDDLE + 10 }, 2);
  return canvas;
}

const inkOf = (canvas: Canvas) => canvas.reduce((sum, ink) => sum + ink, 0);
const seeds = Array.from({ length: 20 }, (_, index) => index + 1);

test('a slash crosses the hole of a zero', () => {
  const hole = (canvas: Canvas) =>
    [-1, 0, 1].reduce((sum, x) => sum + canvas[MIDDLE * CANVAS_SIDE + MIDDLE + x], 0);
  expect(hole(zero())).toBe(0);
  for (const seed of seeds) {
    const canvas = zero();
    retouchDigit(canvas, 0, seededRandom(seed));
    expect(hole(canvas)).toBeGreaterThan(0.5);
  }
});

test('a flag or a foot adds ink to a one', () => {
  for (const seed of seeds) {
    const canvas = one();
    retouchDigit(canvas, 1, seededRandom(seed));
    expect(inkOf(canvas)).toBeGreaterThan(inkOf(one()));
  }
});

test('a digit without a style stays as it is', () => {
  for (const digit of [2, 3, 6]) {
    const canvas = zero();
    retouchDigit(canvas, digit, seededRandom(1));
    expect(canvas).toEqual(zero());
  }
});
