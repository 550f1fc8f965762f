import { expect, test } from 'vitest';
import { learningRateAt } from './learning-rate.ts';

test('a constant rate stays', () => {
  expect(learningRateAt('constant', 0.5, 7, 10)).toBe(0.5);
});

test('one cycle rises from a 25th of the peak, reaches it after three tenths, ends at a thousandth', () => {
  const at = (step: number) => learningRateAt('one-cycle', 1, step, 101);
  expect(at(0)).toBeCloseTo(1 / 25);
  expect(at(30)).toBeCloseTo(1);
  expect(at(15)).toBeCloseTo(0.52);
  expect(at(100)).toBeCloseTo(0.001);
  const rates = Array.from({ length: 101 }, (_, step) => at(step));
  expect(Math.max(...rates)).toBeCloseTo(1);
});

test('a run of one step has a rate', () => {
  expect(Number.isFinite(learningRateAt('one-cycle', 1, 0, 1))).toBe(true);
});
