// Own digits through the shipped model in Node; the page is held to the same answers by e2e/reading.spec.ts.

import { beforeAll, expect, test } from 'vitest';
import { seededRandom } from '../src/domain/seeded-random.ts';
import { OWN_DIGITS, OWN_NON_DIGITS } from '../src/testing/own-digits.ts';
import { anywhere, place } from './stroke-file.ts';
import { answerInWords, strokeReader, type StrokeReader } from './stroke-reader.ts';

const PLACES = 5;

let read: StrokeReader;
beforeAll(async () => {
  read = await strokeReader();
});

test('digits in the styles that people have are read, wherever they are drawn', async () => {
  const random = seededRandom(28);
  for (const [label, strokes] of OWN_DIGITS)
    for (let time = 0; time < PLACES; time++)
      expect(answerInWords(await read(place(strokes, anywhere(random))))).toBe(String(label));
});

test('signs are not digits, wherever they are drawn', async () => {
  const random = seededRandom(28);
  for (const [name, strokes] of OWN_NON_DIGITS)
    for (let time = 0; time < PLACES; time++)
      expect(answerInWords(await read(place(strokes, anywhere(random)))), name).toBe('Not a digit');
});
