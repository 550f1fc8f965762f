import { expect, test } from 'vitest';
import { coveringSquares, meanFalls, mostMarked, othersThan, without } from './cover.ts';

const ink = new Float32Array(784);
for (let pixel = 100; pixel < 200; pixel++) ink[pixel] = 1;
const attribution = Float32Array.from({ length: 784 }, (_, pixel) => pixel - 150);

test('the marked pixels are ink and speak most for the digit', () => {
  const marked = mostMarked(ink, attribution);
  expect(marked).toHaveLength(20);
  expect(marked[0]).toBe(199);
  expect(marked.every((pixel) => pixel >= 180 && pixel < 200)).toBe(true);
});

test('the others are as many, ink too, and none is marked', () => {
  const marked = mostMarked(ink, attribution);
  const others = othersThan(ink, marked, () => 0.5);
  expect(new Set(others).size).toBe(20);
  expect(others.every((pixel) => ink[pixel] === 1 && !marked.includes(pixel))).toBe(true);
  expect(without(ink, others).reduce((sum, each) => sum + each, 0)).toBe(80);
});

test('the squares cover every pixel, and a pixel has the mean fall of those over it', () => {
  const squares = coveringSquares();
  expect(squares).toHaveLength(196);
  const falls = meanFalls(
    squares,
    squares.map(() => 0.25),
  );
  expect(falls.every((fall) => fall === 0.25)).toBe(true);
});
