import { expect, test } from 'vitest';
import { argMax } from './arg-max.ts';

test('the largest value is found by its index, and the first one wins a tie', () => {
  expect(argMax([0.1, 0.7, 0.2])).toBe(1);
  expect(argMax(Float32Array.of(-3, -1, -1))).toBe(1);
  expect(argMax([5])).toBe(0);
  expect(argMax([])).toBe(0);
});
