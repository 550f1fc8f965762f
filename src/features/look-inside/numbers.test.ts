import { expect, test } from 'vitest';
import { plus, short, shownParts, writtenScaled, writtenSum } from './numbers.ts';

const read = (text: string) => Number(text.replace('−', '-'));

test('a number has two decimals and a true minus sign, and zero has none', () => {
  expect([1.236, -1.236, -0.004, 0].map((value) => short(value))).toEqual(['1.24', '−1.24', '0.00', '0.00']);
});

test('a term of a sum carries its sign before it', () => {
  expect([0.5, -0.5, -0.001].map((value) => plus(value))).toEqual(['+ 0.50', '− 0.50', '+ 0.00']);
});

test('a sum adds up as it is written, with more decimals where two would not do', () => {
  expect(writtenSum([0.5, 0.25])).toEqual({ terms: ['0.50', '0.25'], sum: '0.75' });
  expect(writtenSum([0.897, -0.003])).toEqual({ terms: ['0.897', '−0.003'], sum: '0.894' });
});

test('whatever is added, what is written adds up', () => {
  for (let seed = 1; seed < 500; seed++) {
    const terms = [Math.sin(seed) * 3, Math.cos(seed * 7) / 50, Math.sin(seed * 3) * 20];
    const { terms: written, sum } = writtenSum(terms);
    const total = written.reduce((so, each) => so + read(each), 0);
    expect(total).toBeCloseTo(read(sum), 8);
    const parts = shownParts(terms);
    expect(parts.reduce((so, each) => so + read(each), 0)).toBeCloseTo(
      read(short(terms.reduce((so, each) => so + each, 0))),
      8,
    );
    parts.forEach((each, index) => expect(Math.abs(read(each) - terms[index])).toBeLessThan(0.011));
  }
});

test('a scaled and shifted number gives the result that is written', () => {
  const [input, scale, shift] = [12.344, 3.335, -0.014];
  const [first, second, sign, third] = writtenScaled(input, scale, shift).split(/ × | (?=[+−])|(?<=[+−]) /);
  const worked = read(first) * read(second) + (sign === '−' ? -1 : 1) * Number(third);
  expect(short(worked)).toBe(short(input * scale + shift));
  expect(writtenScaled(1, 2, 0.5)).toBe('1.00 × 2.00 + 0.50');
});
