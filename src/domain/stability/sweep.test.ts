import { expect, test } from 'vitest';
import type { Stroke } from '../drawing/strokes.ts';
import { prepareDrawing } from '../drawing/prepare-drawing.ts';
import { changedPicture, changedStrokes } from './changed-ink.ts';
import { amountsOf, CHANGE_KINDS, RANGES, type Change } from './changes.ts';
import { makeSweep, readSweep } from './sweep.ts';

const FOUR: Stroke[] = [
  [
    { x: 400, y: 180 },
    { x: 310, y: 520 },
    { x: 680, y: 510 },
  ],
  [
    { x: 620, y: 200 },
    { x: 580, y: 840 },
  ],
];
const INK = prepareDrawing(FOUR)!;
const fromStrokes = changedStrokes(FOUR)!;
const fromPicture = changedPicture(INK);

function sum(ink: Float32Array): number {
  return ink.reduce((total, value) => total + value, 0);
}

function apart(one: Float32Array, other: Float32Array): number {
  return one.reduce((total, value, index) => total + Math.abs(value - other[index]), 0) / sum(other);
}

/** The mean place of the ink. */
function centre(ink: Float32Array): [number, number] {
  const mean = (place: (index: number) => number) =>
    ink.reduce((total, value, index) => total + value * place(index), 0) / sum(ink);
  return [mean((index) => index % 28), mean((index) => Math.floor(index / 28))];
}

test.each(CHANGE_KINDS)('%s by nothing is the drawing itself', (kind) => {
  const none: Change = { kind, amount: RANGES[kind].none };
  expect(apart(fromStrokes(none), INK)).toBeLessThan(0.05);
  expect(apart(fromPicture(none), INK)).toBeLessThan(0.15);
});

test('a shift goes right and down, on strokes and on pictures', () => {
  for (const changed of [fromStrokes, fromPicture]) {
    expect(centre(changed({ kind: 'shift-x', amount: 3 }))[0]).toBeCloseTo(17, 0);
    expect(centre(changed({ kind: 'shift-y', amount: -2 }))[1]).toBeCloseTo(12, 0);
  }
});

test.each([
  ['rotation', 20],
  ['slant', -15],
  ['scale', 80],
  ['pen', 3.5],
  ['pen', 1.7],
] as const)('%s by %d does the same to a picture as to its strokes', (kind, amount) => {
  const [one, other] = [fromPicture({ kind, amount }), fromStrokes({ kind, amount })];
  expect(apart(one, other)).toBeLessThan(0.35);
  expect(apart(one, other)).toBeLessThan(apart(INK, other));
});

test('a dent moves ink near its place and none far away', () => {
  const dent = { at: { x: 10, y: 7 }, towards: { x: -1, y: 0 } };
  for (const changed of [fromStrokes, fromPicture]) {
    const ink = changed({ kind: 'dent', amount: 2, dent });
    const rowsOf = (from: Float32Array, first: number, end: number) => from.slice(first * 28, end * 28);
    expect(apart(rowsOf(ink, 4, 10), rowsOf(INK, 4, 10))).toBeGreaterThan(0.1);
    expect(apart(rowsOf(ink, 20, 25), rowsOf(INK, 20, 25))).toBeLessThan(0.05);
  }
});

test('the amounts of every change pass through nothing or around it, within its range', () => {
  for (const kind of CHANGE_KINDS) {
    const { from, to, none } = RANGES[kind];
    const amounts = amountsOf(kind);
    expect([amounts[0], amounts.at(-1)]).toEqual([from, to]);
    expect(amounts).toContain(none);
  }
});

test('the reading tells where the answer flips and what share holds', () => {
  const sweep = makeSweep(INK, fromStrokes);
  // A network that reads a nine once the drawing is turned by more than 10 degrees, and else a four.
  const probabilities = new Float32Array((sweep.changes.length + 1) * 10);
  [null, ...sweep.changes].forEach((change, index) => {
    const turned = change?.kind === 'rotation' && change.amount > 10;
    probabilities[index * 10 + 9] = turned ? 0.8 : 0.1;
    probabilities[index * 10 + 4] = turned ? 0.2 : 0.9;
  });
  const reading = readSweep(sweep, probabilities);
  expect(reading.digit).toBe(4);
  const rotation = reading.changes.find(({ kind }) => kind === 'rotation')!;
  expect(rotation).toMatchObject({ rival: 9, flipsBelow: null, flipsAbove: { amount: 12, predicted: 9 } });
  expect(rotation.steps).toHaveLength(21);
  // Seven of the twenty turned drawings flip; of the other six changes none does.
  expect(reading.stability).toBeCloseTo((6 + 13 / 20) / 7);
});

test('a dent counts where it hurts most', () => {
  const sweep = makeSweep(INK, fromStrokes);
  const probabilities = new Float32Array((sweep.changes.length + 1) * 10);
  const first = sweep.changes.findIndex(({ kind }) => kind === 'dent');
  for (let index = 0; index <= sweep.changes.length; index++)
    probabilities[index * 10 + (index === first + 1 ? 9 : 4)] = 1;
  const dent = readSweep(sweep, probabilities).changes.find(({ kind }) => kind === 'dent')!;
  expect(dent.flipsBelow).toMatchObject({ amount: -2.5, predicted: 9 });
  expect(dent.steps).toHaveLength(11);
});
