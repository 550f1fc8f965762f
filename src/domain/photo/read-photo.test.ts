import { expect, test } from 'vitest';
import { PAINTS, syntheticPhoto } from '../../testing/synthetic-photo.ts';
import type { Point, Stroke } from '../drawing/strokes.ts';
import { prepareDrawing } from '../drawing/prepare-drawing.ts';
import { readPhoto } from './read-photo.ts';

const SIDE = 200;

/** A five whose bar is a stroke of its own, in hundredths. */
const FIVE = strokes([
  [
    [42, 30],
    [39, 48],
    [55, 46],
    [64, 56],
    [60, 70],
    [48, 75],
    [38, 70],
  ],
  [
    [42, 30],
    [66, 28],
  ],
]);
const EDGE = strokes([
  [
    [0, 8],
    [100, 3],
  ],
]);

function strokes(paths: number[][][], scale = SIDE / 100): Stroke[] {
  return paths.map((path) => path.map(([x, y]): Point => ({ x: x * scale, y: y * scale })));
}

function inkOf(photo: ReturnType<typeof syntheticPhoto>): Float32Array {
  const read = readPhoto(photo);
  if ('problem' in read) throw new Error(read.problem);
  return read.ink;
}

function apart(one: Float32Array, other: Float32Array): number {
  return one.reduce((sum, value, index) => sum + Math.abs(value - other[index]), 0) / sum(other);
}

function sum(ink: Float32Array): number {
  return ink.reduce((total, value) => total + value, 0);
}

const DRAWN = prepareDrawing(FIVE.map((stroke) => stroke.map(({ x, y }) => ({ x: x * 5, y: y * 5 }))))!;

test.each(Object.keys(PAINTS))('%s becomes what the drawing becomes', (name) => {
  const ink = inkOf(syntheticPhoto(FIVE, 8, SIDE, PAINTS[name]));
  expect(ink[0]).toBe(0);
  expect(Math.max(...ink)).toBe(1);
  expect(apart(ink, DRAWN)).toBeLessThan(0.3);
});

test.each([2, 4, 8, 14, 20])('a pen of %d pixels becomes a stroke of MNIST’s width', (pen) => {
  const ink = inkOf(syntheticPhoto(FIVE, pen, SIDE, PAINTS['black on white']));
  expect(sum(ink) / sum(DRAWN)).toBeGreaterThan(0.75);
  expect(sum(ink) / sum(DRAWN)).toBeLessThan(1.3);
});

test('the centre of mass is at index 14 and the longer side is 20 px', () => {
  const ink = inkOf(syntheticPhoto(FIVE, 4, SIDE, PAINTS['chalk on a blackboard']));
  const mean = (place: (index: number) => number) =>
    ink.reduce((total, value, index) => total + value * place(index), 0) / sum(ink);
  expect(mean((index) => index % 28)).toBeCloseTo(14, 0);
  expect(mean((index) => Math.floor(index / 28))).toBeCloseTo(14, 0);
  const rows = [...ink].flatMap((value, index) => (value > 0.3 ? [Math.floor(index / 28)] : []));
  const height = Math.max(...rows) - Math.min(...rows) + 1;
  expect(height).toBeGreaterThanOrEqual(19);
  expect(height).toBeLessThanOrEqual(21);
});

test('dust and the edge of the paper are no part of the digit', () => {
  const dust = [{ x: 20, y: 180 }];
  const ink = inkOf(syntheticPhoto([...FIVE, dust, ...EDGE], 6, SIDE, PAINTS['black on white']));
  expect(apart(ink, DRAWN)).toBeLessThan(0.3);
});

test('one bad pixel in a hundred, as privacy browsers make them, changes little', () => {
  const photo = syntheticPhoto(FIVE, 8, SIDE, PAINTS['black on white']);
  for (let at = 0; at < photo.data.length; at += 397) photo.data[at] ^= 1;
  expect(apart(inkOf(photo), DRAWN)).toBeLessThan(0.3);
});

test.each(Object.keys(PAINTS))('without ink %s is empty', (name) => {
  expect(readPhoto(syntheticPhoto([], 8, SIDE, PAINTS[name]))).toEqual({ problem: 'empty' });
});

test('two digits side by side are told, a bar that stands off is not taken for one', () => {
  const ones = strokes([
    [
      [35, 25],
      [35, 75],
    ],
    [
      [60, 25],
      [60, 75],
    ],
  ]);
  expect(readPhoto(syntheticPhoto(ones, 6, SIDE, PAINTS['black on white']))).toEqual({
    problem: 'two-digits',
  });
  const offBar = strokes([
    [
      [45, 36],
      [42, 52],
      [60, 60],
      [42, 76],
    ],
    [
      [50, 28],
      [70, 27],
    ],
  ]);
  expect(readPhoto(syntheticPhoto(offBar, 4, SIDE, PAINTS['black on white']))).toHaveProperty('ink');
});

test('a picture of 28x28 is taken as it is, on light ground inverted', () => {
  const bytes = Uint8ClampedArray.from({ length: 784 * 4 }, (_, at) =>
    at % 4 === 3 ? 255 : DRAWN[at >> 2] * 255,
  );
  const inverted = bytes.map((byte, at) => (at % 4 === 3 ? 255 : 255 - byte));
  for (const data of [bytes, inverted])
    expect(apart(inkOf({ width: 28, height: 28, data }), DRAWN)).toBeLessThan(0.02);
});
