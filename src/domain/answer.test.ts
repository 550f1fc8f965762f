import { expect, test } from 'vitest';
import { readAnswer } from './answer.ts';

function shares(values: Record<number, number>): number[] {
  return Array.from({ length: 10 }, (_, digit) => values[digit] ?? 0);
}

test('without probabilities there is no answer', () => {
  expect(readAnswer(null)).toEqual({ kind: 'empty' });
});

test('a clear case has one digit and no second guess', () => {
  expect(readAnswer(shares({ 7: 0.98, 1: 0.02 }))).toEqual({
    kind: 'digit',
    first: { digit: 7, probability: 0.98 },
    second: null,
  });
});

test('a second guess of a tenth or more is named', () => {
  expect(readAnswer(shares({ 7: 0.8, 1: 0.2 }))).toMatchObject({ kind: 'digit', second: { digit: 1 } });
});

test('two digits less than a fifth apart are not sure', () => {
  expect(readAnswer(shares({ 7: 0.55, 1: 0.45 }))).toMatchObject({
    kind: 'not-sure',
    first: { digit: 7 },
    second: { digit: 1 },
  });
});
