import { expect, test } from 'vitest';
import { readDrawing } from './read-drawing.ts';

const INK = new Float32Array(784).fill(0.5);
const DRAWN = { ink: INK, severalDigits: false, open: false };
const probabilities = Array.from({ length: 10 }, (_, digit) => (digit === 7 ? 0.91 : 0.01));
const SEVEN = {
  reading: { probabilities, familiarity: 0, leastFamiliarity: -1 },
  readInk: INK,
};

test('a whole drawing that is read as a digit counts', () => {
  expect(readDrawing(DRAWN, SEVEN)).not.toBeNull();
});

test('a drawing that ends as no digit does not count, whatever it was taken for on the way', () => {
  expect(readDrawing({ ...DRAWN, open: true }, SEVEN)).toBeNull();
  expect(readDrawing({ ...DRAWN, ink: INK.slice() }, SEVEN)).toBeNull();
  const unlike = { ...SEVEN, reading: { ...SEVEN.reading, familiarity: -2 } };
  expect(readDrawing(DRAWN, unlike)).toBeNull();
});

test('several digits, an unsure answer, an empty pad and none yet do not count', () => {
  expect(readDrawing({ ...DRAWN, severalDigits: true }, SEVEN)).toBeNull();
  const even = { ...SEVEN.reading, probabilities: probabilities.map(() => 0.1) };
  expect(readDrawing(DRAWN, { ...SEVEN, reading: even })).toBeNull();
  expect(readDrawing({ ...DRAWN, ink: null }, SEVEN)).toBeNull();
  expect(readDrawing(DRAWN, { reading: null, readInk: INK })).toBeNull();
});
