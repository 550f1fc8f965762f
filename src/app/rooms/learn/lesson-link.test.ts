import { expect, test } from 'vitest';
import { PRESETS } from '../../../domain/experiment/presets.ts';
import { forcedLanguage, asksForLarge, withLarge } from '../../address/address.ts';
import { experimentIn, roomIn } from '../../address/experiment-in-hash.ts';
import { lessonLink } from './lesson-link.ts';

const HERE = 'https://lab.example/x/?lang=en&backend=cpu#inside/why';
const FAST = { ...PRESETS.fast, preset: 'fast' } as const;

test('the link of a class opens the chapter in its language, with its settings, large', () => {
  const link = lessonLink(HERE, { language: 'ja', chapter: 4, large: true }, FAST);
  const { search, pathname } = new URL(link);
  expect(pathname).toBe('/x/');
  expect(search).toBe('?lang=ja&large');
  expect([forcedLanguage(search), asksForLarge(search)]).toEqual(['ja', true]);
  expect(experimentIn(link)).toMatchObject(FAST);
  expect(roomIn(link)).toEqual({ room: 'learn', place: '4' });
});

test('without settings a link names the chapter alone, the first one too', () => {
  const link = lessonLink(HERE, { language: 'en', chapter: 1, large: false }, null);
  expect(link).toBe('https://lab.example/x/?lang=en#learn/1');
  expect(roomIn(link)).toEqual({ room: 'learn', place: '1' });
});

test('the wish for a large lesson comes and goes, and leaves the rest of the address', () => {
  const address = 'https://lab.example/?backend=cpu&large&lang=ja#learn/2';
  expect(withLarge(address, false)).toBe('https://lab.example/?backend=cpu&lang=ja#learn/2');
  expect(withLarge('https://lab.example/?large#a', false)).toBe('https://lab.example/#a');
  expect(withLarge('https://lab.example/#a', true)).toBe('https://lab.example/?large#a');
});
