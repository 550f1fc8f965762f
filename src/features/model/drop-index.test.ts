import { expect, test } from 'vitest';
import { dropIndex } from './drop-index.ts';

const MIDDLES = [50, 150, 250, 350];

test.each([
  [0, 0, 0],
  [0, 99, 0],
  [0, 101, 1],
  [0, 900, 3],
  [3, -101, 2],
  [3, -900, 0],
  [1, 20, 1],
])('block %i dragged by %i px lands at %i', (from, offset, to) => {
  expect(dropIndex(MIDDLES, from, offset)).toBe(to);
});
