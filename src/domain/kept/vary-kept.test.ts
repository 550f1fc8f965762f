import { expect, test } from 'vitest';
import { IMAGE_PIXELS } from '../image/ink.ts';
import { keepDigit } from './kept-digit.ts';
import { prepareDrawing } from '../drawing/prepare-drawing.ts';
import { varyKept } from './vary-kept.ts';

const STROKES = [
  [
    { x: 300, y: 200 },
    { x: 700, y: 200 },
    { x: 400, y: 800 },
  ],
];
const INK = prepareDrawing(STROKES)!;
const AT = '2026-11-25T10:00:00.000Z';
const SEVEN = keepDigit(7, INK, STROKES, AT);
const PICTURE = keepDigit(4, INK, null, AT);

/** The middle of every range: no change at all, but for dents of no depth. */
const middle = () => 0.5;

function pictureOf(pixels: Uint8Array, index: number): number[] {
  return [...pixels.subarray(index * IMAGE_PIXELS, (index + 1) * IMAGE_PIXELS)];
}

test('every kept digit comes about as often as any other, with its label', () => {
  const { labels, count, pixels } = varyKept([SEVEN, PICTURE], 5, Math.random);
  expect(count).toBe(5);
  expect([...labels]).toEqual([7, 4, 7, 4, 7]);
  expect(pixels).toHaveLength(5 * IMAGE_PIXELS);
});

test('without a change strokes give the picture that was kept', () => {
  const { pixels } = varyKept([SEVEN], 1, middle);
  const most = Math.max(...pictureOf(pixels, 0).map((byte, at) => Math.abs(byte - SEVEN.picture[at])));
  expect(most).toBeLessThanOrEqual(1);
});

test('a digit varies each time, also one that came as a picture', () => {
  let chance = 0;
  const { pixels } = varyKept([SEVEN, PICTURE], 4, () => (chance += 0.137) % 1);
  expect(pictureOf(pixels, 2)).not.toEqual(pictureOf(pixels, 0));
  expect(pictureOf(pixels, 3)).not.toEqual(pictureOf(pixels, 1));
  for (const index of [0, 1, 2, 3]) expect(Math.max(...pictureOf(pixels, index))).toBeGreaterThan(200);
});
