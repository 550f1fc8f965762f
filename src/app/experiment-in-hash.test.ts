import { expect, test } from 'vitest';
import type { Experiment } from '../domain/experiment/experiment-link.ts';
import { PRESETS } from '../domain/experiment/presets.ts';
import { addressOf, experimentInHash, shownAddressOf } from './experiment-in-hash.ts';

const PAGE = 'https://lab.example/x/?lang=ja&backend=wasm';
const TUTORIAL: Experiment = { ...PRESETS.tutorial, preset: 'tutorial' };
const FAST: Experiment = { ...PRESETS.fast, preset: 'fast' };

test('an address brings the experiment back and keeps what else it says', () => {
  const address = new URL(addressOf(FAST, `${PAGE}#draw`));
  expect(address.href.startsWith(`${PAGE}#experiment=`)).toBe(true);
  expect(experimentInHash(address.hash)).toEqual(FAST);
});

test('the experiment of the bare page leaves its address bare, but a link to it is whole', () => {
  expect(shownAddressOf(TUTORIAL, `${PAGE}#experiment=old`)).toBe(PAGE);
  expect(shownAddressOf(FAST, PAGE)).toBe(addressOf(FAST, PAGE));
  expect(experimentInHash(new URL(addressOf(TUTORIAL, PAGE)).hash)).toEqual(TUTORIAL);
});

test('a hash of the page itself is no link', () => {
  expect(experimentInHash('')).toBeNull();
  expect(experimentInHash('#draw')).toBeNull();
});

test.each(['', '%', '1/tutorial', '1/__proto__/f/x', '<script>'])('a link of "%s" is unreadable', (text) => {
  expect(experimentInHash(`#experiment=${text}`)).toEqual({ problem: 'unreadable' });
});
