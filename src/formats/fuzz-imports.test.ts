// A thousand damaged files at each test; `npm run fuzz` reads as many as one likes.

import { expect, test } from 'vitest';
import { fuzzImports } from './testing/fuzz-imports.ts';

test('of a thousand damaged files none throws, and what can be told of them is told', async () => {
  const { outcomes, failures } = await fuzzImports({ count: 1_000, seed: 14, now: () => 0 });
  expect(failures).toEqual([]);
  expect(Object.keys(outcomes)).toEqual(
    expect.arrayContaining(['model', 'digits', 'refused: damaged', 'refused: unknown-file']),
  );
});
