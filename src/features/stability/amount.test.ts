import { expect, test } from 'vitest';
import { amountText } from './amount.ts';

test.each([
  ['rotation', 12, '+12°'],
  ['slant', -8, '−8°'],
  ['rotation', 0, '0°'],
  ['shift-x', -2.5, '−2.5 px'],
  ['dent', 1.5, '+1.5 px'],
  ['scale', 85, '85 %'],
  ['pen', 2, '2.0 px'],
] as const)('%s by %d is written %s', (kind, amount, text) => {
  expect(amountText(kind, amount)).toBe(text);
});
