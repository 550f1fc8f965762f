import { expect, test } from 'vitest';
import { keepDigit } from '../../domain/kept/kept-digit.ts';
import { readKept } from './read-kept.ts';

const kept = (label: number, grey: number) =>
  keepDigit(label, new Float32Array(784).fill(grey), null, '2026-11-25T10:00:00.000Z');
const sureOf = (digit: number) => Array.from({ length: 10 }, (_, index) => (index === digit ? 0.91 : 0.01));

test('kept digits stand under their label, with what the model says of each, and ten labels are there', () => {
  const [one, other, four, unread] = [kept(1, 0.2), kept(1, 0.4), kept(4, 0.6), kept(4, 0.8)];
  const answers = new Map([
    [one.id, sureOf(1)],
    [other.id, sureOf(7)],
    [four.id, sureOf(4)],
  ]);
  const groups = readKept([one, four, other, unread], answers);
  expect(groups.map(({ label }) => label)).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9]);
  expect(groups.map(({ right }) => right)).toEqual([0, 1, 0, 0, 1, 0, 0, 0, 0, 0]);
  expect(groups[1].digits.map(({ predicted, right }) => [predicted, right])).toEqual([
    [1, true],
    [7, false],
  ]);
  expect(groups[4].digits[1]).toMatchObject({
    digit: unread,
    probabilities: null,
    predicted: null,
    right: false,
  });
});
