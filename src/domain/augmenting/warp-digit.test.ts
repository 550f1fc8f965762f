import { expect, test } from 'vitest';
import { NO_AUGMENTATION, ROBUST_AUGMENTATION, type Augmentation } from './augmentation.ts';
import { IMAGE_PIXELS, IMAGE_SIDE } from '../image/ink.ts';
import { prepareDrawing } from '../drawing/prepare-drawing.ts';
import { DigitWarper } from './warp-digit.ts';

/** A generator of the test's own: engine's is out of reach here. */
function chance(seed: number): () => number {
  let state = seed;
  return () => (state = (state * 16_807) % 2_147_483_647) / 2_147_483_647;
}

const line = (...points: [number, number][]) => points.map(([x, y]) => ({ x, y }));
const bytesOf = (strokes: Parameters<typeof prepareDrawing>[0]) =>
  Uint8Array.from(prepareDrawing(strokes)!, (ink) => Math.round(ink * 255));
const ZERO = bytesOf([
  line(
    ...Array.from({ length: 25 }, (_, step) => {
      const angle = (step / 24) * 2 * Math.PI;
      return [500 + 250 * Math.sin(angle), 500 - 350 * Math.cos(angle)] as [number, number];
    }),
  ),
]);
const ONE = bytesOf([line([520, 150], [480, 850])]);
const FOUR = bytesOf([line([300, 150], [250, 500], [700, 500]), line([600, 200], [580, 900])]);

function warped(pixels: Uint8Array, digit: number, settings: Augmentation, seed = 1): Float32Array {
  const out = new Float32Array(IMAGE_PIXELS);
  const hasStyle = settings.penStyles > 0;
  new DigitWarper().warp({ pixels, from: 0, digit, hasStyle }, settings, chance(seed), out, 0);
  return out;
}

function centre(ink: Float32Array): [number, number] {
  let [mass, x, y] = [0, 0, 0];
  ink.forEach((value, index) => {
    mass += value;
    x += value * (index % IMAGE_SIDE);
    y += value * Math.floor(index / IMAGE_SIDE);
  });
  return [x / mass, y / mass];
}

const difference = (one: ArrayLike<number>, other: ArrayLike<number>) =>
  Array.from(one).reduce((sum, value, index) => sum + Math.abs(value - other[index]), 0);

test('without any variation an image stays what it is, up to the resampling', () => {
  for (const pixels of [ZERO, ONE, FOUR]) {
    const plain = Float32Array.from(pixels, (byte) => byte / 255);
    const same = warped(pixels, 4, NO_AUGMENTATION);
    expect(difference(same, plain) / plain.reduce((sum, ink) => sum + ink, 0)).toBeLessThan(0.35);
  }
});

test('the same numbers give the same image, others another, and nothing is left from the one before', () => {
  const first = warped(ZERO, 0, ROBUST_AUGMENTATION);
  expect(warped(ZERO, 0, ROBUST_AUGMENTATION)).toEqual(first);
  expect(warped(ZERO, 0, ROBUST_AUGMENTATION, 2)).not.toEqual(first);
  const warper = new DigitWarper();
  const out = new Float32Array(IMAGE_PIXELS);
  warper.warp({ pixels: FOUR, from: 0, digit: 4, hasStyle: true }, ROBUST_AUGMENTATION, chance(9), out, 0);
  warper.warp({ pixels: ZERO, from: 0, digit: 0, hasStyle: true }, ROBUST_AUGMENTATION, chance(1), out, 0);
  expect(out).toEqual(first);
});

test('what comes out is ink as MNIST has it: in [0,1], peak 1, a dark corner, mass in the middle', () => {
  for (let seed = 1; seed <= 60; seed++) {
    const ink = warped([ZERO, ONE, FOUR][seed % 3], [0, 1, 4][seed % 3], ROBUST_AUGMENTATION, seed);
    expect(Math.max(...ink)).toBeCloseTo(1, 5);
    expect(Math.min(...ink)).toBe(0);
    expect(ink[0]).toBe(0);
    const [x, y] = centre(ink);
    expect(Math.abs(x - 14)).toBeLessThan(2.5);
    expect(Math.abs(y - 14)).toBeLessThan(2.5);
  }
});

test('an empty picture stays empty', () => {
  expect(Math.max(...warped(new Uint8Array(IMAGE_PIXELS), 3, ROBUST_AUGMENTATION))).toBe(0);
});
