import { expect, test } from 'vitest';
import { epochRecord, storedRun } from '../../testing/stored-run.ts';
import { whatGoes } from './make-room.ts';
import type { SavedRun } from './saved-run.ts';

const PARAMETERS = 7_850;

/** A run with the weights of all its epochs, of which the first is the best. */
const runWith = (number: number, epochs: number, changes: Partial<SavedRun> = {}) =>
  storedRun(`r${number}`, number, {
    epochs: Array.from({ length: epochs }, (_, index) => epochRecord(index + 1)),
    bestEpoch: 1,
    hasWeights: true,
    epochsWithWeights: Array.from({ length: epochs }, (_, index) => index + 1),
    ...changes,
  });

const RUNS = [
  runWith(4, 5, { deletedAt: '2026-11-27T10:00:00.000Z' }),
  runWith(3, 5),
  runWith(2, 2, { starred: true }),
  runWith(1, 2),
  runWith(5, 4, { starred: true }),
  runWith(6, 0, { hasWeights: false, epochsWithWeights: [] }),
];

const going = (bytes: number, spared: string[] = []) =>
  whatGoes(RUNS, new Set(spared), bytes).map(({ run, what }) => `${run.number} ${what}`);

test('weights of deleted runs go first, then those of single epochs, then those of the oldest runs without a star', () => {
  expect(going(0)).toEqual([]);
  expect(going(1)).toEqual(['4 all']);
  expect(going(PARAMETERS * 15)).toEqual(['4 all', '3 epochs']);
  expect(going(PARAMETERS * 25)).toEqual(['4 all', '3 epochs', '5 epochs', '1 all']);
  expect(going(Infinity)).toEqual(['4 all', '5 epochs', '1 all', '3 all']);
});

test('runs that are spared lose nothing', () => {
  expect(going(Infinity, ['r4', 'r3'])).toEqual(['5 epochs', '1 all']);
  expect(going(Infinity, ['r1', 'r2', 'r3', 'r4', 'r5'])).toEqual([]);
});
