import { expect, test } from 'vitest';
import { readAnswer } from './answer.ts';
import type { Reading } from './reading.ts';

function shares(values: Record<number, number>, familiarity = 9): Reading {
  const probabilities = Array.from({ length: 10 }, (_, digit) => values[digit] ?? 0);
  return { probabilities, familiarity, leastFamiliarity: 5 };
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

test('less familiar than digits are is not a digit, however large the largest probability', () => {
  expect(readAnswer(shares({ 7: 0.99, 1: 0.01 }, 4.9))).toEqual({
    kind: 'not-a-digit',
    first: { digit: 7, probability: 0.99 },
  });
});

test('a model that was not calibrated never says that something is no digit', () => {
  expect(readAnswer({ ...shares({ 7: 0.99 }, -3), leastFamiliarity: null })).toMatchObject({ kind: 'digit' });
});

test('digits side by side are answered with one sentence, whatever the network makes of them', () => {
  expect(readAnswer(shares({ 7: 0.98 }), true)).toEqual({ kind: 'several-digits' });
  expect(readAnswer(null, true)).toEqual({ kind: 'empty' });
});
