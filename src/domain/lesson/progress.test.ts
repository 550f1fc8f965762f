import { expect, test } from 'vitest';
import { doneChapters, evidenceOf, type LessonFacts } from './progress.ts';

const NOTHING: LessonFacts = {
  readDrawing: null,
  built: 0,
  ownRun: null,
  overfitRun: null,
  testImage: null,
  keptDigits: [],
  flipped: null,
  taught: null,
  programCopied: false,
};
const kept = (...times: string[]) => times.map((keptAt) => ({ keptAt }));

test('each chapter is done by its own deed alone', () => {
  expect(doneChapters(NOTHING, [], {})).toEqual([]);
  const deeds: [number, Partial<LessonFacts>][] = [
    [1, { readDrawing: 'a' }],
    [2, { built: 7 }],
    [3, { ownRun: 'run-1' }],
    [4, { overfitRun: 'run-2' }],
    [5, { testImage: 'x 1' }],
    [6, { keptDigits: kept('1', '2', '3') }],
    [7, { flipped: 'x 1' }],
    [8, { taught: 'x 1' }],
    [9, { programCopied: true }],
  ];
  for (const [chapter, deed] of deeds)
    expect(doneChapters({ ...NOTHING, ...deed }, [], {})).toEqual([chapter]);
});

test('six of seven layers, or two digits, are not enough', () => {
  expect(doneChapters({ ...NOTHING, built: 6, keptDigits: kept('1', '2') }, [], {})).toEqual([]);
});

test('what is done stays done when the session no longer shows it', () => {
  expect(doneChapters(NOTHING, [3, 7], {})).toEqual([3, 7]);
});

test('after a new start the same drawing does not count again, and another one does', () => {
  const facts = { ...NOTHING, readDrawing: 'a', keptDigits: kept('1', '2', '3') };
  const aside = evidenceOf(facts);
  expect(doneChapters(facts, [], aside)).toEqual([]);
  expect(doneChapters({ ...facts, readDrawing: 'b' }, [], aside)).toEqual([1]);
  expect(doneChapters({ ...facts, keptDigits: kept('1', '2', '3', '4') }, [], aside)).toEqual([6]);
});
