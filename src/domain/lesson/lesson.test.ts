import { expect, test } from 'vitest';
import { PRESETS } from '../experiment/presets.ts';
import { keepDigit } from '../kept/kept-digit.ts';
import { networkProblems } from '../network/network-problems.ts';
import { configProblems } from '../experiment/training-config.ts';
import type { SavedRun } from '../run/saved-run.ts';
import { bricksOf, fits, isLikeTutorial, pickable } from './bricks.ts';
import { chapterAt, neighboursOf } from './chapters.ts';
import { shownDigits, twoValued } from './handwriting.ts';
import { readLesson, writeLesson } from './lesson-memory.ts';
import { epochsWaited, isOverfitting, lessonRuns, OVERFITTING } from './lesson-runs.ts';

const TUTORIAL = PRESETS.tutorial.network;
const LITTLE = TUTORIAL.map((layer) =>
  layer.kind === 'dense' && layer.units === 128 ? { ...layer, units: 16 } : layer,
);

test('a place of the room is a chapter where it is a number from 1 to 9', () => {
  expect(chapterAt('4')).toBe(4);
  expect(['figures', '0', '10', '04', ''].map(chapterAt)).toEqual([null, null, null, null, null]);
  expect(neighboursOf(1)).toEqual({ before: null, after: 2 });
  expect(neighboursOf(9)).toEqual({ before: 8, after: null });
});

test('kinds and order make a network the tutorial’s, and its sizes are kept where it is', () => {
  expect(isLikeTutorial(LITTLE)).toBe(true);
  expect(bricksOf(LITTLE)).toBe(LITTLE);
  for (const other of [PRESETS.robust.network, TUTORIAL.slice(0, 6), [...TUTORIAL].reverse()]) {
    expect(isLikeTutorial(other)).toBe(false);
    expect(bricksOf(other)).toBe(TUTORIAL);
  }
});

test('only the next brick fits, so that seven picks in order build the network', () => {
  const bricks = pickable(TUTORIAL);
  expect(bricks).toHaveLength(6);
  TUTORIAL.forEach((layer, built) => {
    const fitting = bricks.filter((brick) => fits(brick, TUTORIAL, built));
    expect(fitting).toEqual([layer]);
  });
  expect(bricks.some((brick) => fits(brick, TUTORIAL, 7))).toBe(false);
});

test('the run that overfits can be trained, and is told from the learner’s own whatever its seed', () => {
  expect(networkProblems(OVERFITTING.network)).toEqual([]);
  expect(configProblems(OVERFITTING.config)).toEqual([]);
  const { network, config } = OVERFITTING;
  expect(isOverfitting({ network, config: { ...config, seed: 7 } })).toBe(true);
  expect(isOverfitting({ network, config: { ...config, imageCount: 2_000 } })).toBe(false);
  expect(isOverfitting(PRESETS.tutorial)).toBe(false);
});

test('the newest run with an epoch is shown, and no deleted one', () => {
  const epochs = [{ epoch: 1, loss: 1, accuracy: 0.5, valLoss: 1, valAccuracy: 0.5, seconds: 1 }];
  const run = (id: string, more: Partial<SavedRun>) =>
    ({ id, ...PRESETS.tutorial, epochs, deletedAt: null, ...more }) as SavedRun;
  const runs = [
    run('old', {}),
    run('own', {}),
    run('overfit', { network: OVERFITTING.network, config: OVERFITTING.config }),
    run('deleted', { deletedAt: '2026' }),
    run('begun', { epochs: [] }),
  ];
  const { own, overfit } = lessonRuns(runs);
  expect([own?.id, overfit?.id]).toEqual(['own', 'overfit']);
  expect(lessonRuns([])).toEqual({ own: null, overfit: null });
});

test('patience counts the epochs since the lowest val_loss', () => {
  const losses = [0.1, 0.08, 0.09, 0.08, 0.07];
  expect(epochsWaited(losses.map((valLoss) => ({ valLoss })))).toEqual([0, 0, 1, 2, 0]);
});

test('a two-valued picture has black and white alone, and the newest digits are shown in their order', () => {
  expect([...twoValued(Uint8Array.of(0, 127, 128, 255))]).toEqual([0, 0, 255, 255]);
  const digits = Array.from({ length: 14 }, (_, index) =>
    keepDigit(index % 10, new Float32Array(784), null, `2026-11-27T08:${String(10 + index)}:00Z`),
  );
  const shown = shownDigits([...digits].reverse());
  expect(shown).toEqual(digits.slice(2));
});

test('what is stored of the lesson is read as it was written', () => {
  const memory = { done: [1, 4], aside: { 3: 'run-1' } } as const;
  expect(readLesson(writeLesson(memory))).toEqual(memory);
});

test.each([
  null,
  '',
  '{',
  '[]',
  'null',
  '7',
  '{"version":2,"done":[1],"aside":{}}',
  '{"version":1,"done":3,"aside":{}}',
  '{"version":1,"done":[1]}',
])('a damaged memory, %s, is read as none', (text) => {
  expect(readLesson(text)).toEqual({ done: [], aside: {} });
});

test('of a memory with unknown chapters the known ones are kept', () => {
  expect(readLesson('{"version":1,"done":[12,"2",5],"aside":{"4":7,"5":"x","77":"y"}}')).toEqual({
    done: [5],
    aside: { 5: 'x' },
  });
});
