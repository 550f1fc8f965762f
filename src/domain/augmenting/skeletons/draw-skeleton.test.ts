import { expect, test } from 'vitest';
import { DIGITS } from '../../image/digit-images.ts';
import { seededRandom } from '../../seeded-random.ts';
import { CANVAS_SIDE, inkBox, type Canvas } from '../pen-canvas.ts';
import { drawGlyph, drawScribble, drawWord } from './draw-glyph.ts';
import { drawSkeleton } from './draw-skeleton.ts';
import { pickStyle } from './pen-path.ts';

type Draw = (canvas: Canvas, random: () => number) => void;

function drawn(draw: Draw, seed: number): Canvas {
  const canvas = new Float32Array(CANVAS_SIDE * CANVAS_SIDE);
  draw(canvas, seededRandom(seed));
  return canvas;
}

const digit =
  (label: number): Draw =>
  (canvas, random) =>
    drawSkeleton(canvas, label, random);

test('a drawn digit is as large as one of MNIST, in ink of [0,1], and clear of the edge', () => {
  for (const label of DIGITS) {
    for (let seed = 1; seed <= 100; seed++) {
      const canvas = drawn(digit(label), seed);
      const box = inkBox(canvas);
      if (!box) throw new Error(`a ${label} without ink`);
      expect(box.bottom - box.top).toBeGreaterThan(13);
      expect(Math.min(box.left, box.top)).toBeGreaterThan(0);
      expect(Math.max(box.right, box.bottom)).toBeLessThan(CANVAS_SIDE - 1);
      expect(Math.max(...canvas)).toBeLessThanOrEqual(1);
    }
  }
});

test('the same numbers draw the same digit, others another', () => {
  for (const label of DIGITS) {
    expect(drawn(digit(label), 5)).toEqual(drawn(digit(label), 5));
    expect(drawn(digit(label), 6)).not.toEqual(drawn(digit(label), 5));
  }
});

test('letters, words and scribbles leave ink, as different as their numbers', () => {
  for (const draw of [drawGlyph, drawWord, drawScribble]) {
    const pictures = new Set(Array.from({ length: 200 }, (_, seed) => drawn(draw, seed + 1).join()));
    expect(pictures.size).toBe(200);
    for (let seed = 1; seed <= 200; seed++) expect(inkBox(drawn(draw, seed))).not.toBeNull();
  }
});

test('styles come as often as their weights say, whatever these add up to', () => {
  const random = seededRandom(1);
  const counts = { often: 0, seldom: 0 };
  for (let time = 0; time < 4_000; time++) {
    const style = pickStyle(random, [
      [6, () => 'often' as const],
      [2, () => 'seldom' as const],
    ]);
    counts[style] += 1;
  }
  expect(counts.seldom / 4_000).toBeCloseTo(0.25, 1);
});
