import { expect, test } from 'vitest';
import { tellApart } from './tell-apart.ts';

test('two numbers that are not the same never look alike, and have no more decimals than that takes', () => {
  expect(tellApart(9.53, 2.8)).toEqual(['9.5', '2.8']);
  expect(tellApart(2.77, 2.81)).toEqual(['2.77', '2.81']);
  expect(tellApart(2.7999, 2.8)).toEqual(['2.7999', '2.8000']);
  expect(tellApart(2.8, 2.8)[0]).toBe(tellApart(2.8, 2.8)[1]);
});
