// Pictures of the kinds that people bring, made here: papers, pens, scans, files of 28x28 pixels, and screens.

import { expect, test } from 'vitest';
import { grey, painted, type Scene, type Writing } from '../../testing/painted-scene.ts';
import {
  apart,
  DRAWN,
  expectDigits,
  FIVE,
  inksOf,
  strokesOf,
  WRITTEN_FIVE,
} from '../../testing/written-digits.ts';
import { seededRandom } from '../seeded-random.ts';

const page: Scene = { width: 300, height: 240, writing: [WRITTEN_FIVE] };
const drawnLine = (ink: number, pen: number, ...path: number[][]): Writing => ({
  strokes: strokesOf([path]),
  pen,
  at: [0, 0],
  scale: 1,
  ink,
});
const dots = Array.from({ length: 20 * 16 }, (_, index) => {
  const [x, y] = [8 + (index % 20) * 15, 8 + Math.floor(index / 20) * 15];
  return drawnLine(0.4, 2, [x, y], [x, y]);
});
/** What was written on the sheet above is pressed through: a shallow groove that is lit from one side. */
const relief = [
  drawnLine(0.07, 2, [20, 40], [70, 120], [40, 200], [90, 210]),
  drawnLine(0.07, 2, [230, 20], [270, 100], [235, 150], [280, 220]),
];
const cell = [
  drawnLine(0.9, 6, [30, 0], [28, 240]),
  drawnLine(0.9, 6, [272, 0], [274, 240]),
  drawnLine(0.9, 6, [0, 20], [300, 18]),
  drawnLine(0.9, 6, [0, 222], [300, 224]),
];
const flash = (x: number, y: number) => 0.55 + 0.4 * Math.exp(-6 * ((x - 0.5) ** 2 + (y - 0.4) ** 2));

const KINDS: Record<string, Scene> = {
  'a thin pen beside what is pressed through': {
    ...page,
    noise: 0.01,
    writing: [{ ...WRITTEN_FIVE, pen: 1.2 }, ...relief],
  },
  'a felt pen on rough paper under a flash': {
    ...page,
    light: flash,
    noise: 0.05,
    writing: [{ ...WRITTEN_FIVE, pen: 6 }],
  },
  'a marker that touches the upper edge': {
    ...page,
    height: 170,
    writing: [{ ...WRITTEN_FIVE, pen: 7, at: [60, -44] }],
  },
  'a hard shadow over dotted paper': {
    ...page,
    light: (x, y) => (x + 0.4 * y < 0.65 ? 0.4 : 0.95),
    writing: [WRITTEN_FIVE, ...dots],
  },
  'a shadow whose edge encloses light between itself and the digit': {
    ...page,
    light: (x, y) => (y < 0.38 || x < 0.2 ? 0.3 : 0.9),
    writing: [{ ...WRITTEN_FIVE, pen: 2, ink: 0.5 }],
  },
  'a deep shadow over most of the sheet': {
    ...page,
    light: (x, y) => (y < 0.38 || x < 0.3 ? 0.35 : 0.95),
    writing: [{ ...WRITTEN_FIVE, pen: 2, ink: 0.5 }],
  },
  'a scanned cell whose borders leave the picture': {
    ...page,
    noise: 0.01,
    writing: [{ ...WRITTEN_FIVE, ink: 0.35 }, ...cell],
  },
  'a pencil that is hardly darker than the paper': {
    ...page,
    noise: 0.008,
    writing: [{ ...WRITTEN_FIVE, pen: 2.5, ink: 0.12 }],
  },
};

test.each(Object.entries(KINDS))('the five is found: %s', (_, scene) => {
  expectDigits(grey(painted(scene), scene.width), [DRAWN.five]);
});

const small: Scene = {
  width: 28,
  height: 28,
  writing: [{ ...WRITTEN_FIVE, at: [-10, -8.5], scale: 0.44, pen: 5.5, ink: 0.9 }],
};

test.each([
  ['black on white, off the middle', (light: number) => light],
  ['white on black with the noise of a JPEG', (light: number, noise: number) => 1 - light + 0.06 * noise],
  ['chalk on a blackboard', (light: number, noise: number) => 0.75 - 0.5 * light + 0.04 * noise],
  ['a pixelated digit on dark grey', (light: number) => 0.85 - 0.65 * light],
])('a file of 28x28 pixels is prepared: %s', (_, toned) => {
  const random = seededRandom(3);
  const light = painted(small).map((value) => toned(value, Math.max(0, random() - 0.4)));
  expectDigits(grey(light, 28), [DRAWN.five]);
});

test('a screen that shows a pixelated digit in squares of ten pixels is read', () => {
  const light = painted(small).map((value) => 0.85 - 0.65 * value);
  const large = Float32Array.from({ length: 280 * 280 }, (_, pixel) => {
    const x = Math.floor((pixel % 280) / 10);
    return light[Math.floor(pixel / 2_800) * 28 + x];
  });
  expectDigits(grey(large, 280), [DRAWN.five]);
});

test.each([
  ['black', 0],
  ['white', 255],
  ['grey', 110],
])('a tablet’s pen of changing pressure on nothing is read as if it were on paper: %s', (_, tone) => {
  const bar = { ...WRITTEN_FIVE, strokes: FIVE.slice(1), pen: 7, ink: 1 };
  const light = painted({ ...page, light: () => 1, writing: [{ ...WRITTEN_FIVE, ink: 1 }, bar] });
  const data = new Uint8ClampedArray(light.length * 4);
  light.forEach((share, pixel) => data.set([tone, tone, tone, 255 * (1 - share)], pixel * 4));
  const [onPaper] = inksOf(grey(light, 300));
  const [onNothing] = inksOf({ width: 300, height: 240, data });
  expect(apart(onNothing, onPaper)).toBeLessThan(0.02);
});

test('blocks of a JPEG in a chequerboard that stands for transparency are ground', () => {
  const random = seededRandom(11);
  const light = painted(page).map((value, pixel) => {
    const [x, y] = [pixel % 300, Math.floor(pixel / 300)];
    const odd = (Math.floor(x / 8) + Math.floor(y / 8)) % 2;
    return value * (odd ? 0.82 : 1.05) + 0.02 * (random() - 0.5);
  });
  expectDigits(grey(light, 300), [DRAWN.five]);
});
