import { expect, test } from 'vitest';
import { grey, painted, type Scene, type Writing } from '../../testing/painted-scene.ts';
import { PAINTS, syntheticPhoto } from '../../testing/synthetic-photo.ts';
import {
  apart,
  DRAWN,
  expectDigits,
  FIVE,
  inksOf,
  SEVEN,
  strokesOf,
  WRITTEN_FIVE,
} from '../../testing/written-digits.ts';
import type { Stroke } from '../drawing/strokes.ts';
import { readPhoto } from './read-photo.ts';

const line = (x: number, y: number, toX: number, toY: number) =>
  strokesOf([
    [
      [x, y],
      [toX, toY],
    ],
  ]);

test.each(Object.keys(PAINTS))('%s becomes what the drawing becomes', (name) => {
  const big = FIVE.map((stroke) => stroke.map(({ x, y }) => ({ x: x * 2, y: y * 2 })));
  expectDigits(syntheticPhoto(big, 8, 200, PAINTS[name]), [DRAWN.five]);
  expect(readPhoto(syntheticPhoto([], 8, 200, PAINTS[name]))).toHaveProperty('problem');
});

const five = WRITTEN_FIVE;
const page: Scene = { width: 300, height: 240, writing: [five] };
const printed = (ink: number, ...lines: Stroke[][]): Writing[] =>
  lines.map((each) => ({ strokes: each, pen: 2, at: [0, 0], scale: 1, ink }));
const ruling = [36, 72, 108, 144, 180, 216].map((y) => line(0, y, 300, y + 4));
const squares = [
  ...Array.from({ length: 12 }, (_, row) => line(0, 12 + row * 20, 300, 10 + row * 20)),
  ...Array.from({ length: 15 }, (_, column) => line(8 + column * 20, 0, 10 + column * 20, 240)),
];
const frame = [
  line(90, 54, 240, 55),
  line(240, 55, 239, 204),
  line(239, 204, 91, 203),
  line(91, 203, 90, 54),
];

const SCENES: Record<string, Scene> = {
  'plain paper': page,
  'light from one side': { ...page, light: (x, y) => 0.3 + 0.6 * x + 0.1 * y },
  'a hard shadow across the digit': { ...page, light: (x, y) => (x + 0.3 * y < 0.6 ? 0.35 : 0.95) },
  'rough paper': { ...page, noise: 0.06, light: () => 0.7 },
  'faint pencil': { ...page, noise: 0.01, writing: [{ ...five, ink: 0.15 }] },
  'ruled paper': { ...page, writing: [five, ...printed(0.4, ...ruling)] },
  'ruling as dark as the ink': { ...page, writing: [five, ...printed(0.75, ...ruling)] },
  'squared paper': { ...page, writing: [five, ...printed(0.25, ...squares)] },
  'a printed frame around pencil': { ...page, writing: [{ ...five, ink: 0.3 }, ...printed(0.9, ...frame)] },
  'a picture cut closely': { ...page, width: 58, height: 92, writing: [{ ...five, at: [-65, -48] }] },
  'dust and the edge of the paper': {
    ...page,
    writing: [five, ...printed(0.8, line(36, 180, 37, 181), line(0, 5, 300, 2))],
  },
  'a tiny picture': { width: 28, height: 28, writing: [{ ...five, at: [-13, -13], scale: 0.5 }] },
};
const LARGE: Record<string, Scene> = {
  'a thin pen in a big picture': {
    width: 1000,
    height: 750,
    noise: 0.01,
    writing: [{ ...five, pen: 0.5, at: [200, 130], scale: 5 }],
  },
  'a small digit on a large sheet': {
    width: 1000,
    height: 750,
    noise: 0.01,
    writing: [{ ...five, pen: 5, at: [400, 250], scale: 1 }],
  },
};

test.each(Object.entries({ ...SCENES, ...LARGE }))('the five is found: %s', (_, scene) => {
  expectDigits(grey(painted(scene), scene.width), [DRAWN.five]);
});

test.each(Object.keys(SCENES))('inverted, and with the light from below: %s', (name) => {
  const scene = SCENES[name];
  const light = painted(scene);
  expectDigits(
    grey(
      light.map((value) => 1 - value),
      scene.width,
    ),
    [DRAWN.five],
  );
  const turned = light.map(
    (value, pixel) => value * (1 - (0.4 * Math.floor(pixel / scene.width)) / scene.height),
  );
  expectDigits(grey(turned, scene.width), [DRAWN.five]);
});

test.each(['plain paper', 'faint pencil', 'ruled paper', 'a tiny picture'])('twice as large: %s', (name) => {
  const scene = SCENES[name];
  expectDigits(grey(enlarged(painted(scene), scene.width, 2), scene.width * 2), [DRAWN.five]);
});

test('a margin around plain paper changes nothing', () => {
  const wide: Scene = { width: 540, height: 420, writing: [{ ...five, at: [180, 126] }] };
  expectDigits(grey(painted(wide), 540), [DRAWN.five]);
});

function enlarged(light: Float32Array, width: number, times: number): Float32Array {
  const wide = width * times;
  return Float32Array.from({ length: light.length * times ** 2 }, (_, at) => {
    const x = at % wide;
    return light[Math.floor((at - x) / wide / times) * width + Math.floor(x / times)];
  });
}

test('several digits come from left to right, and the bar of a five stays with it', () => {
  const seven = { ...five, strokes: SEVEN, at: [0, 36] as const };
  const photo = grey(painted({ ...page, writing: [{ ...five, at: [108, 36] }, seven] }), 300);
  expectDigits(photo, [DRAWN.seven, DRAWN.five]);
  const read = readPhoto(photo);
  if ('problem' in read) throw new Error(read.problem);
  const [first, second] = read.digits.map(({ box }) => box);
  expect(first.right).toBeLessThan(second.left);
  expect(second.left).toBeCloseTo((108 + 38 * 1.8 - 3.6) / 300, 1);
});

test('a painted chequerboard, as pictures with false transparency have, is ground', () => {
  const light = painted(page).map((value, pixel) => {
    const odd = (Math.floor((pixel % 300) / 10) + Math.floor(pixel / 3000)) % 2;
    return value * (odd ? 0.8 : 1.05);
  });
  expectDigits(grey(light, 300), [DRAWN.five]);
});

test('a picture prepared as MNIST’s are stays as it is, on light ground inverted', () => {
  for (const ink of [DRAWN.five, DRAWN.five.map((value) => 1 - value)])
    expect(apart(inksOf(grey(ink, 28))[0], DRAWN.five)).toBeLessThan(0.02);
});

test('a picture of MNIST’s size whose digit is off the middle or has a grey ground is prepared', () => {
  const moved = DRAWN.five.map((_, pixel) => 0.2 + 0.5 * (DRAWN.five[pixel + 3] ?? 0));
  expectDigits(grey(moved, 28), [DRAWN.five]);
  expectDigits(
    grey(
      moved.map((value) => 1 - value),
      28,
    ),
    [DRAWN.five],
  );
});

test('one bad pixel in a hundred, as privacy browsers make them, changes little', () => {
  const photo = grey(painted(page), 300);
  for (let at = 0; at < photo.data.length; at += 397) photo.data[at] ^= 1;
  expectDigits(photo, [DRAWN.five]);
});

test('what has no digit says whether there is nothing, too little contrast, or only other things', () => {
  const empty = { ...page, writing: [] };
  expect(readPhoto(grey(painted(empty), 300))).toEqual({ problem: 'blank' });
  const faint = { ...page, noise: 0.03, writing: [{ ...five, ink: 0.02 }] };
  expect(readPhoto(grey(painted(faint), 300))).toEqual({ problem: 'faint' });
  expect(readPhoto(grey(painted({ ...page, writing: printed(0.5, ...ruling) }), 300))).toEqual({
    problem: 'no-digit',
  });
});
