import { expect, test } from 'vitest';
import { writtenNumber } from './written-number.ts';

test.each([
  ['12', 12],
  [' 0.5 ', 0.5],
  ['.5', 0.5],
  ['1e-3', 0.001],
  ['60,000', 60_000],
  ['1,234,567', 1_234_567],
  ['１２．５', 12.5],
  ['６０，０００', 60_000],
])('%j is read as %d', (text, value) => {
  expect(writtenNumber(text)).toBe(value);
});

test.each(['', ' ', 'ten', '0,5', '1,23', '1,2345', '0x10', '1 000', '1.2.3', 'Infinity'])(
  '%j is no number, or could be two',
  (text) => {
    expect(writtenNumber(text)).toBeNaN();
  },
);
