import { expect, test } from 'vitest';
import { tooLong } from './file-lengths.ts';

const file = (lines: number) => ({ path: `src/of-${lines}.ts`, lines });

test('a file of 250 lines and a median of 60 pass', () => {
  expect(tooLong([file(10), file(60), file(250)])).toEqual([]);
});

test('a longer file is named, and so is a longer median', () => {
  expect(tooLong([file(10), file(61), file(251)])).toEqual([
    'src/of-251.ts has 251 lines; 250 is the most: it holds two thoughts.',
    'The median file has 61 lines; 60 is the most.',
  ]);
});
