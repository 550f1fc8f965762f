import { expect, test } from 'vitest';
import { plus, short } from './numbers.ts';

test('a number has two decimals and a true minus sign, and zero has none', () => {
  expect([1.236, -1.236, -0.004, 0].map(short)).toEqual(['1.24', '−1.24', '0.00', '0.00']);
});

test('a term of a sum carries its sign before it', () => {
  expect([0.5, -0.5].map(plus)).toEqual(['+ 0.50', '− 0.50']);
});
