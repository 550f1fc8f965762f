import { expect, test } from 'vitest';
import { updateObstacle, type AtStake } from './update-obstacle.ts';

const nothing: AtStake = { runGoesOn: false, lessonOpen: false, saving: false, notStored: false };

test('a page on which nothing would be lost takes the new version', () =>
  expect(updateObstacle(nothing)).toBeNull());

test.each([
  ['runGoesOn', 'run'],
  ['lessonOpen', 'lesson'],
  ['saving', 'unsaved'],
  ['notStored', 'unsaved'],
] as const)('%s alone stands in the way', (what, obstacle) =>
  expect(updateObstacle({ ...nothing, [what]: true })).toBe(obstacle),
);

test('a run is named before all else', () =>
  expect(updateObstacle({ runGoesOn: true, lessonOpen: true, saving: true, notStored: true })).toBe('run'));
