import { expect, test } from 'vitest';
import type { Stroke } from './strokes.ts';
import { isSeveralDigits } from './ink-groups.ts';

const stroke = (...points: [number, number][]): Stroke => points.map(([x, y]) => ({ x, y }));

const SEVEN = stroke([200, 200], [500, 200], [350, 800]);
const ONE = stroke([700, 180], [690, 800]);

test('two digits side by side are several', () => {
  expect(isSeveralDigits([SEVEN, ONE])).toBe(true);
  expect(isSeveralDigits([ONE, SEVEN])).toBe(true);
  expect(isSeveralDigits([stroke([300, 200], [300, 800]), ONE])).toBe(true);
});

test.each([
  ['a crossed seven', [SEVEN, stroke([250, 500], [520, 490])]],
  [
    'a five with a detached bar',
    [stroke([300, 200], [300, 450], [600, 600], [300, 800]), stroke([320, 190], [640, 170])],
  ],
  [
    'a five whose bar stands off to the right',
    [stroke([300, 200], [280, 450], [520, 600], [260, 800]), stroke([580, 190], [800, 170])],
  ],
  ['an open four', [stroke([300, 200], [250, 520], [700, 520]), stroke([600, 250], [590, 850])]],
  [
    'an open four whose arm ends before the stem',
    [stroke([300, 200], [250, 520], [560, 520]), stroke([620, 250], [610, 850])],
  ],
  [
    'a zero of two arcs',
    [stroke([490, 200], [300, 500], [480, 800]), stroke([500, 200], [700, 500], [500, 800])],
  ],
  ['a dot', [stroke([500, 500])]],
  ['nothing', []],
])('%s is one', (_name, strokes) => {
  expect(isSeveralDigits(strokes)).toBe(false);
});

test('a one with a foot and a speck beside it is one', () => {
  expect(isSeveralDigits([ONE, stroke([600, 800], [780, 800]), stroke([300, 500])])).toBe(false);
});
