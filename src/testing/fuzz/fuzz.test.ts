// A thousand damaged samples at each test; `npm run fuzz` reads a million.

import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';
import { CodedError } from '../../domain/coded-error.ts';
import { everyReader, fuzz } from './fuzz.ts';

const now = () => 0;

test('of a thousand damaged samples none breaks its reader, and each reader reads some and refuses some', async () => {
  const readers = await everyReader();
  const { failures } = await fuzz(readers, { cases: 1_000, seed: 14, now });
  expect(failures).toEqual([]);
  const alike = readers.map((reader) => ({ ...reader, share: reader.share < 1 ? 0 : 1 }));
  const { readers: counted } = await fuzz(alike, { cases: 1_000, seed: 15, now });
  for (const { outcomes } of Object.values(counted)) expect(Object.keys(outcomes).length).not.toBe(1);
});

test('a reader that throws without a code, or changes every object, is told by its case', async () => {
  const readers = [
    { name: 'sound', share: 1, read: () => 'read' },
    {
      name: 'refusing',
      share: 1,
      read: () => {
        throw new CodedError('data-invalid', 'a');
      },
    },
    {
      name: 'broken',
      share: 1,
      read: () => {
        throw new TypeError('undefined is not a function');
      },
    },
  ];
  const { failures, readers: counted } = await fuzz(readers, { cases: 30, seed: 1, now });
  expect(failures.length).toBe(counted.broken.cases);
  expect(failures[0]).toMatch(/^seed 1, case \d+, broken: TypeError/);
  const [, index] = /case (\d+)/.exec(failures[0])!;
  const again = await fuzz(readers, { cases: 1, first: Number(index), seed: 1, now });
  expect(again.failures).toEqual([expect.stringContaining(`case ${index}, broken: TypeError`)]);
});
