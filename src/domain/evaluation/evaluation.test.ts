import { expect, test } from 'vitest';
import { calibrate } from './calibration.ts';
import { chooseReadings } from './choose-readings.ts';
import { compareReadings } from './compare.ts';
import { confusionMatrix, digitScores, sharesOf } from './confusion.ts';
import { accuracyOf, lastOf, meanLoss, readAll, type Evaluated, type ImageReading } from './evaluated.ts';

/** label, then the digits that get probability. */
function evaluated(...rows: [number, Record<number, number>][]): Evaluated {
  const probabilities = new Float32Array(rows.length * 10);
  rows.forEach(([, shares], row) => {
    for (const [digit, share] of Object.entries(shares)) probabilities[row * 10 + Number(digit)] = share;
  });
  const labels = Uint8Array.from(rows, ([label]) => label);
  return {
    images: { pixels: new Uint8Array(rows.length * 784), labels, count: rows.length },
    probabilities,
    refused: null,
    milliseconds: 0,
  };
}

const SIX = evaluated(
  [4, { 4: 0.75, 9: 0.25 }],
  [4, { 9: 1 }],
  [4, { 4: 0.5, 9: 0.5 }],
  [9, { 9: 0.5, 4: 0.25, 7: 0.25 }],
  [9, { 4: 0.75, 9: 0.25 }],
  [7, { 7: 1 }],
);
const readings = readAll(SIX);

test('the largest probability is the answer, the lower digit at a tie, and the margin is to the second', () => {
  expect(readings.map(({ predicted }) => predicted)).toEqual([4, 9, 4, 9, 4, 7]);
  expect(readings.map(({ margin }) => margin)).toEqual([0.5, 1, 0, 0.25, 0.5, 1]);
  expect(accuracyOf(readings)).toBeCloseTo(4 / 6);
});

test('the last images alone have the same readings as among all', () => {
  const last = readAll(lastOf(SIX, 2));
  expect(last.map(({ label, predicted, confidence }) => [label, predicted, confidence])).toEqual([
    [9, 4, 0.75],
    [7, 7, 1],
  ]);
  expect(lastOf(SIX, 6)).toBe(SIX);
});

test('the loss is the mean of -log p of the true digit, clipped as in Keras', () => {
  const byHand = [0.75, 1e-7, 0.5, 0.5, 0.25, 1 - 1e-7].reduce((sum, share) => sum - Math.log(share), 0) / 6;
  expect(meanLoss(SIX)).toBeCloseTo(byHand, 6);
});

test('precision, recall and F1 follow from the counts by hand', () => {
  const counts = confusionMatrix(readings);
  expect(counts[4][4]).toBe(2);
  expect(counts[4][9]).toBe(1);
  expect(counts[9][4]).toBe(1);
  expect(sharesOf(counts)[4][9]).toBeCloseTo(1 / 3);
  expect(sharesOf(counts)[0]).toEqual(Array(10).fill(0));
  const scores = digitScores(counts);
  // Three were called 4, two of them are; three are 4, two of them were called so.
  expect(scores[4]).toMatchObject({ precision: 2 / 3, recall: 2 / 3, f1: 2 / 3, images: 3 });
  expect(scores[9]).toMatchObject({ precision: 1 / 2, recall: 1 / 2, f1: 1 / 2, images: 2 });
  expect(scores[7]).toMatchObject({ precision: 1, recall: 1, f1: 1, images: 1 });
  expect(scores[0]).toEqual({ digit: 0, precision: null, recall: null, f1: null, images: 0 });
});

test('a digit that is called but never there has a precision and an F1 of 0, and no recall', () => {
  const scores = digitScores(confusionMatrix([{ label: 1, predicted: 7 }]));
  expect(scores[7]).toEqual({ digit: 7, precision: 0, recall: null, f1: 0, images: 0 });
  expect(scores[1]).toEqual({ digit: 1, precision: null, recall: 0, f1: 0, images: 1 });
});

test('the calibration error weighs each bin by its images', () => {
  const { bins, expectedError } = calibrate(readings);
  // 0.4 to 0.5 holds two at 0.5, both right; 0.7 to 0.8 two at 0.75, one right; 0.9 to 1 two at 1, one right.
  expect(bins.map(({ count }) => count)).toEqual([0, 0, 0, 0, 2, 0, 0, 2, 0, 2]);
  expect(bins[7]).toMatchObject({ confidence: 0.75, accuracy: 0.5 });
  expect(expectedError).toBeCloseTo((2 * 0.5 + 2 * 0.25 + 2 * 0.5) / 6);
});

test('mistakes come surest first, doubts closest first, and both filters hold at once', () => {
  const all = { label: null, predicted: null };
  const indices = (found: ImageReading[]) => found.map(({ index }) => index);
  expect(indices(chooseReadings(readings, { order: 'confident-mistakes', ...all }))).toEqual([1, 4]);
  expect(indices(chooseReadings(readings, { order: 'least-certain', ...all })).slice(0, 2)).toEqual([2, 3]);
  expect(indices(chooseReadings(readings, { order: 'in-order', label: 4, predicted: 9 }))).toEqual([1]);
});

test('two models are told apart by the images that only one of them reads right', () => {
  const other = readAll(
    evaluated([4, { 4: 1 }], [4, { 4: 1 }], [4, { 9: 1 }], [9, { 9: 1 }], [9, { 9: 1 }], [7, { 1: 0.5 }]),
  );
  const found = compareReadings(readings, other);
  expect(found).toMatchObject({ bothRight: 2, onlyFirst: 2, onlySecond: 2, bothWrong: 0, chance: 1 });
  expect(found.different.map(({ first }) => first.index)).toEqual([1, 4, 2, 5]);
});

test('the sign test gives the chance of an uneven split by hand', () => {
  const reading = (predicted: number) => ({ index: 0, label: 1, predicted, confidence: 1, margin: 1 });
  const five = Array.from({ length: 5 }, () => reading(1));
  const { chance } = compareReadings(
    five,
    five.map(() => reading(7)),
  );
  expect(chance).toBeCloseTo(2 / 32);
});
