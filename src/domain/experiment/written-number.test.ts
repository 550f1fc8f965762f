import { expect, test } from 'vitest';
import type { Bounds } from '../bounds.ts';
import { PRESETS } from './presets.ts';
import { boundsOf, formOf } from './settings-form.ts';
import { writtenNumber } from './written-number.ts';

const WHOLE: Bounds = { min: -1e9, max: 1e9, integer: true };
const FRACTION: Bounds = { min: -1e9, max: 1e9, integer: false };

test.each([
  ['12', 12],
  [' 0.5 ', 0.5],
  ['.5', 0.5],
  ['5.', 5],
  ['1e-3', 0.001],
  ['+7', 7],
  // Decimal commas
  ['0,5', 0.5],
  ['0,001', 0.001],
  [',5', 0.5],
  ['1,23', 1.23],
  ['1,2345', 1.2345],
  ['12,5e-2', 0.125],
  ['0,500', 0.5],
  // Full width, and what a Japanese keyboard types for a point, a comma and a minus
  ['１２．５', 12.5],
  ['０，００１', 0.001],
  ['０。５', 0.5],
  ['０、５', 0.5],
  ['１Ｅ－３', 0.001],
  ['ー２', -2],
  // Minus signs
  ['\u22125', -5],
  ['\u2013 5', -5],
  ['1e\u22123', 0.001],
  ['5e\u20113', 5e-3],
  // Groups of thousands that can be nothing else
  ['60 000', 60_000],
  ['60\u00a0000', 60_000],
  ['60\u202f000', 60_000],
  ['60\u2009000', 60_000],
  ['６０　０００', 60_000],
  ["60'000", 60_000],
  ['60\u2019000', 60_000],
  ['60_000', 60_000],
  ['1,234,567', 1_234_567],
  ['1.234.567', 1_234_567],
  ['1.234.567,5', 1_234_567.5],
  ['1,234.5', 1_234.5],
  ['1.234,5', 1_234.5],
  ['1 234,5', 1_234.5],
  ["1'234.5", 1_234.5],
  ['0.000 01', 0.00001],
  // Marks that cannot be seen come along when text is copied.
  ['\u200e0.5\u200b', 0.5],
  ['\ufeff60,000.0', 60_000],
])('%j is %d in every field', (text, value) => {
  expect(writtenNumber(text, FRACTION)).toEqual({ value, readings: null });
  expect(writtenNumber(text, WHOLE)).toEqual({ value, readings: null });
});

test.each([
  ...['', ' ', 'ten', '.', ',', '-', 'e5', '0x10', 'Infinity', 'NaN', '50%', '10²', '1½', '５０円'],
  ...['1 2', '1.2.3', '1,2,3', '12,34,5', '1,2345,678', '0,123,456', '1234,567,890', '1,234 567,8'],
  ...["1 234'567", '60, 000', '60  000 000 00', '1,234.567,8', '1.234,567.8', '1--2', '1e', '1e2.5', '1_0'],
])('%j is no number', (text) => {
  for (const bounds of [WHOLE, FRACTION])
    expect(writtenNumber(text, bounds)).toEqual({ value: NaN, readings: null });
});

test('what the page writes itself is never asked about: a comma groups whole numbers, a point begins decimals', () => {
  expect(writtenNumber('60,000', WHOLE)).toEqual({ value: 60_000, readings: null });
  expect(writtenNumber('６０，０００', WHOLE)).toEqual({ value: 60_000, readings: null });
  expect(writtenNumber('1.234', FRACTION)).toEqual({ value: 1.234, readings: null });
});

test.each([
  ['60.000', WHOLE, 60, 60_000],
  ['６０．０００', WHOLE, 60, 60_000],
  ['1,234', FRACTION, 1.234, 1_234],
  ['-1,234', FRACTION, -1.234, -1_234],
  ['1,234e2', FRACTION, 123.4, 123_400],
])('%j could be two numbers', (text, bounds, decimal, grouped) => {
  expect(writtenNumber(text, bounds)).toEqual({ value: NaN, readings: [decimal, grouped] });
});

test.each([
  ['only the thousands fit', '60.000', { min: 500, max: 60_000, integer: true }, 60_000],
  ['only the decimals fit', '60.000', { min: 1, max: 200, integer: true }, 60],
  ['only one is whole', '1.234', { min: 1, max: 2_000, integer: true }, 1_234],
  ['a learning rate of a thousand is none', '1,234', { min: 0, max: 10, integer: false }, 1.234],
  ['neither fits', '60.000', { min: 1, max: 50, integer: true }, 60_000],
])('where %s, the bounds decide', (_which, text, bounds, value) => {
  expect(writtenNumber(text, bounds)).toEqual({ value, readings: null });
});

test('both readings of a doubtful text can be written so that nobody asks again', () => {
  for (const [text, bounds] of [
    ['60.000', WHOLE],
    ['1,234', FRACTION],
  ] as const)
    for (const reading of writtenNumber(text, bounds).readings ?? [])
      expect(writtenNumber(String(reading), bounds).value).toBe(reading);
});

test('the form reads back what it writes, whatever the number', () => {
  for (const bounds of [WHOLE, FRACTION])
    for (const value of [0, 7, 999, 1_000, 1_234_567, 999_999_999])
      expect(writtenNumber(String(value), bounds).value).toBe(value);
  for (const value of [1 / 3, 1e-7, 0.001, 1.234, 12.345, 123.456])
    expect(writtenNumber(String(value), FRACTION).value).toBe(value);
  const { texts } = formOf('robust');
  expect(writtenNumber(texts.learningRate, boundsOf('learningRate')).value).toBe(
    PRESETS.robust.config.learningRate,
  );
});

test('a long text is refused at once', () => {
  expect(writtenNumber('1'.repeat(100_000) + '!', FRACTION).value).toBeNaN();
  expect(writtenNumber('1,234'.repeat(20_000), FRACTION).value).toBeNaN();
  expect(writtenNumber(' '.repeat(100_000) + '!', FRACTION).value).toBeNaN();
});
