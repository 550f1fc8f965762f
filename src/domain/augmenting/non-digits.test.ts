import { expect, test } from 'vitest';
import type { DigitImages } from '../image/digit-images.ts';
import { CANVAS_SIDE } from './pen-canvas.ts';
import { drawNonDigit } from './non-digits.ts';

function chance(seed: number): () => number {
  let state = seed;
  return () => (state = (state * 16_807) % 2_147_483_647) / 2_147_483_647;
}

/** A square for every digit. */
const images: DigitImages = {
  pixels: Uint8Array.from({ length: 10 * 784 }, (_, index) => {
    const [x, y] = [index % 28, Math.floor((index % 784) / 28)];
    return x > 8 && x < 20 && y > 4 && y < 24 ? 255 : 0;
  }),
  labels: Uint8Array.from({ length: 10 }, (_, digit) => digit),
  count: 10,
};

test('every picture has ink, in [0,1] and clear of the edge', () => {
  for (let seed = 1; seed <= 200; seed++) {
    const canvas = new Float32Array(CANVAS_SIDE * CANVAS_SIDE);
    drawNonDigit(canvas, images, chance(seed * 7_919));
    const ink = canvas.reduce((sum, value) => sum + value, 0);
    expect(ink).toBeGreaterThan(15);
    expect(Math.max(...canvas)).toBeLessThanOrEqual(1);
    expect(canvas.subarray(0, CANVAS_SIDE).every((value) => value === 0)).toBe(true);
  }
});

test('the same numbers draw the same picture, others another', () => {
  const drawn = (seed: number) => {
    const canvas = new Float32Array(CANVAS_SIDE * CANVAS_SIDE);
    drawNonDigit(canvas, images, chance(seed));
    return canvas;
  };
  expect(drawn(5)).toEqual(drawn(5));
  expect(drawn(6)).not.toEqual(drawn(5));
});
