import { expect, test } from 'vitest';
import { nextDot } from './next-dot.ts';

/** One in the middle, then right, farther right, above, and one to the lower left that is more below. */
const DOTS = Float32Array.of(0, 0, 2, 1, 5, 0, 1, -3, -1, 2);

test.each([
  ['right', [1, 0], 1],
  ['up', [0, -1], 3],
  ['down', [0, 1], 4],
] as const)('%s leads to the nearest dot that lies more that way than sideways', (_key, towards, dot) => {
  expect(nextDot(DOTS, 0, towards)).toBe(dot);
});

test('where no dot lies that way there is none', () => {
  expect(nextDot(DOTS, 0, [-1, 0])).toBeNull();
  expect(nextDot(DOTS, 2, [1, 0])).toBeNull();
});

test('dots in the same place are no step', () => {
  expect(nextDot(Float32Array.of(1, 1, 1, 1), 0, [1, 0])).toBeNull();
});
