import { expect, test } from 'vitest';
import { encodeExperiment, type Experiment } from '../../domain/experiment/experiment-link.ts';
import { PRESETS, type PresetName } from '../../domain/experiment/presets.ts';
import { addressOf, experimentIn, shownAddressOf } from './experiment-in-hash.ts';

const PAGE = 'https://lab.example/x/?lang=ja&backend=wasm';
const PRESET_NAMES = Object.keys(PRESETS) as PresetName[];
const experimentOf = (preset: PresetName): Experiment => ({ ...PRESETS[preset], preset });
const TUTORIAL = experimentOf('tutorial');
const FAST = experimentOf('fast');
const ROBUST = experimentOf('robust');

test('an address brings the experiment back and keeps what else it says', () => {
  const address = addressOf(FAST, `${PAGE}#draw`);
  expect(address.startsWith(`${PAGE}#experiment=`)).toBe(true);
  expect(experimentIn(new URL(address).href)).toEqual(FAST);
});

test('the experiment of the bare page leaves its address without an experiment, but a link to it is whole', () => {
  expect(shownAddressOf(TUTORIAL, `${PAGE}#experiment=old`, 'train')).toBe(`${PAGE}#train`);
  expect(shownAddressOf(FAST, PAGE, 'train')).toBe(addressOf(FAST, PAGE, 'train'));
  expect(experimentIn(addressOf(TUTORIAL, PAGE))).toEqual(TUTORIAL);
});

test('an address of the page itself is no link', () => {
  for (const address of [PAGE, `${PAGE}#`, `${PAGE}#draw`, `${PAGE}&experiment=1/fast`, `${PAGE}#experiment`])
    expect(experimentIn(address)).toBeNull();
});

test.each([
  '',
  '%',
  '1/tutorial',
  '1/__proto__/f/x',
  '<script>',
  '%00',
  '&constructor;',
  '\ud800',
  '%25'.repeat(9_999),
])('a link of "%s" is unreadable', (text) => {
  expect(experimentIn(`${PAGE}#experiment=${text}`)).toEqual({ problem: 'unreadable' });
});

/** Each changes the address of an experiment as something on its way does. */
const CHANGES: Record<string, (address: string) => string> = {
  'tildes encoded': (address) => address.replaceAll('~', '%7E'),
  'tildes encoded in lower case': (address) => address.replaceAll('~', '%7e'),
  'tildes encoded twice': (address) => address.replaceAll('~', '%257E'),
  'the equals sign encoded': (address) => address.replace('#experiment=', '#experiment%3D'),
  'the whole fragment encoded': (address) => inFragment(address, encodeURIComponent),
  'every character encoded': (address) => inFragment(address, everyEscape),
  'the fragment encoded twice': (address) =>
    inFragment(address, (text) => encodeURIComponent(everyEscape(text))),
  'the hash sign encoded': (address) => address.replace('#', '%23'),
  'the hash sign and all behind it encoded': (address) =>
    address.replace(/#.*/, (hash) => encodeURIComponent(hash)),
  'the hash sign encoded twice': (address) => address.replace('#', '%2523'),
  'a second hash sign': (address) => address.replace('#', '#%23'),
  'written as HTML': (address) =>
    inFragment(address, (text) => text.replace('=', '&#x3D;').replaceAll('/', '&#47;')),
  'written as HTML with names': (address) =>
    inFragment(address.replace('&', '&amp;'), (text) =>
      text.replace('=', '&equals;').replaceAll('/', '&amp;sol;'),
    ),
  ...Object.fromEntries(
    [
      '.',
      ',',
      ')',
      ').',
      ']',
      '>',
      '"',
      "'",
      '”.',
      '».',
      ';',
      '!',
      '?',
      '…',
      '*',
      '_',
      '~~',
      '/',
      '。',
      '）',
      '」',
    ].map((sign) => [`followed by ${sign}`, (address: string) => address + sign]),
  ),
  'followed by an encoded bracket': (address) => `${address}%3E`,
  'followed by half an escape': (address) => `${address}%E3%80`,
  'followed by what a tracker adds': (address) => `${address}&utm_source=mail&fbclid=x1`,
  'followed by a question': (address) => `${address}?ref=chat`,
  'followed by HTML': (address) => `${address}&quot;>here</a>`,
  'followed by words': (address) => `${address} opens it, in 3 seconds`,
  'followed by Japanese': (address) => `${address}を開いてください`,
  'broken into lines': (address) => broken(address, '\r\n'),
  'broken into lines and encoded': (address) => broken(address, '%0D%0A'),
  'broken by spaces': (address) => broken(address, '%20'),
  'broken by ideographic spaces': (address) => broken(address, '\u3000'),
  'broken by spaces without width': (address) => broken(address, '\u200b'),
  'broken by soft hyphens': (address) => broken(address, encodeURIComponent('\u00ad')),
};

function inFragment(address: string, change: (text: string) => string): string {
  return address.replace(/#(.*)/, (_all, text: string) => `#${change(text)}`);
}

function everyEscape(text: string): string {
  return [...text].map((letter) => `%${letter.charCodeAt(0).toString(16)}`).join('');
}

/** Lines of mail are shorter than an address. */
function broken(address: string, between: string): string {
  return inFragment(address, (text) => text.replace(/.{7}/g, (line) => line + between));
}

test.each(Object.keys(CHANGES))('a link that arrives %s opens the same experiment', (change) => {
  for (const preset of PRESET_NAMES) {
    const changed = CHANGES[change](addressOf(experimentOf(preset), PAGE));
    expect(experimentIn(changed)).toEqual(experimentOf(preset));
    expect(experimentIn(new URL(changed).href)).toEqual(experimentOf(preset));
  }
});

test('an experiment before the hash is taken out of the address with what it was encoded as', () => {
  for (const mark of ['%23experiment=', '%23experiment%3D', '%2523experiment%253d']) {
    const address = `https://lab.example/?lang=en${mark}${encodeExperiment(ROBUST)}&backend=wasm`;
    expect(experimentIn(address)).toEqual(ROBUST);
    expect(shownAddressOf(TUTORIAL, address, 'train')).toBe(
      'https://lab.example/?lang=en&backend=wasm#train',
    );
    expect(experimentIn(addressOf(FAST, address))).toEqual(FAST);
    // The page wrote the hash later.
    expect(experimentIn(`${address}#experiment=${encodeExperiment(FAST)}`)).toEqual(FAST);
  }
});

test('what is wrong with a link is said also where words follow it', () => {
  const invalid = addressOf(FAST, PAGE).replace('~64~', '~4~');
  expect(experimentIn(invalid)).toEqual({ problem: 'invalid' });
  expect(experimentIn(`${invalid} is a batch of four.`)).toEqual({ problem: 'invalid' });
});

test('a number that was damaged is not opened as another one', () => {
  const address = addressOf(ROBUST, PAGE);
  expect(address.endsWith('_0.2')).toBe(true);
  for (const sign of ['!', ',', '%', '&', '"', 'é', ' ', '%0A'])
    expect(experimentIn(`${address.slice(0, -1)}${sign}2`)).toEqual({ problem: 'unreadable' });
  expect(experimentIn(address.slice(0, -8))).toEqual({ problem: 'unreadable' });
});

test('an address that was changed and broken at random is refused, no link or a sound experiment, and never throws', () => {
  let state = 1;
  const random = () => (state = Math.imul(state, 48_271) & 0x7fffffff) / 0x7fffffff;
  const oneOf = <Item>(items: readonly Item[]) => items[Math.floor(random() * items.length)];
  const rubbish = [
    ...'abck019.~/_-%&#;=<"\u0000éﬁ \n',
    '%2',
    '%25',
    '%ff',
    '%C3',
    '&#x',
    '&#99999;',
    '&amp;',
  ];
  const changes = Object.values(CHANGES);
  const seen = { refused: 0, none: 0, opened: 0 };
  for (let time = 0; time < 3_000; time++) {
    let address = addressOf(experimentOf(oneOf(PRESET_NAMES)), PAGE);
    for (let left = 1 + Math.floor(random() * 2); left > 0; left--) {
      const at = PAGE.length + Math.floor(random() * (address.length - PAGE.length));
      address = address.slice(0, at) + oneOf(rubbish) + address.slice(at + Math.floor(random() * 4));
      if (random() < 0.5) address = oneOf(changes)(address);
    }
    const found = experimentIn(address);
    if (!found) seen.none += 1;
    else if ('problem' in found) seen.refused += 1;
    else {
      seen.opened += 1;
      expect(experimentIn(addressOf(found, address))).toEqual(found);
    }
  }
  expect(seen.refused).toBeGreaterThan(1_000);
  expect(seen.opened).toBeGreaterThan(50);
});
