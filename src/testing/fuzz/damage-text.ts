// Damages texts by chance: JSON by its values or letter by letter, links and sentences by what stands between their parts.

import { damaged, type Chance } from './damage-bytes.ts';
import { damagedValue } from './damage-value.ts';

const SPLICED = [
  ...['/', '~', '-', '_', '.', '#', '&', '=', '?', '%', '%23', '%2523', '%ff', '&#35;', '&amp;', '\\u0000'],
  ...[
    ' ',
    '\n',
    '\u00ad',
    '\u200b',
    '\ud800',
    '１',
    '٣',
    '9'.repeat(400),
    '1e309',
    '-0',
    'NaN',
    ' '.repeat(3_000),
  ],
  ...[
    '/~'.repeat(300),
    '%25'.repeat(2_000),
    '&#x23;'.repeat(2_000),
    '#experiment=',
    'room=__proto__',
    'null',
  ],
];

/** @returns the text with one to four parts cut out, doubled, or replaced by what has a meaning in links and numbers */
export function damagedText(text: string, chance: Chance): string {
  let changed = text;
  for (let times = 1 + Math.floor(chance() * 4); times > 0; times--) {
    const from = Math.floor(chance() * (changed.length + 1));
    const behind = from + Math.floor(chance() * chance() * 40);
    const [start, part, end] = [changed.slice(0, from), changed.slice(from, behind), changed.slice(behind)];
    const between =
      chance() < 0.2 ? part + part : chance() < 0.3 ? '' : SPLICED[Math.floor(chance() * SPLICED.length)];
    changed = start + between + (chance() < 0.5 ? part : '') + end;
  }
  return changed;
}

/** JSON.parse reads what is nested so deeply, and whoever walks it by recursion may not come to its end. */
const DEEP = 5_000;

/** @param value is written as JSON @returns its text, damaged in its values or letters, nested deeply, or with names of prototypes */
export function damagedJson(value: unknown, chance: Chance): string {
  const way = chance();
  if (way < 0.6) return JSON.stringify(damagedValue(value, chance)) ?? '';
  const text = JSON.stringify(value);
  if (way < 0.8) return new TextDecoder().decode(damaged(new TextEncoder().encode(text), chance));
  if (way < 0.9) return damagedText(text, chance);
  if (way < 0.92) {
    const [from, behind] = [text.indexOf(':', chance() * text.length) + 1, text.length - 1];
    return `${text.slice(0, from)}${'['.repeat(DEEP)}${']'.repeat(DEEP)}${text.slice(behind)}`;
  }
  return text.replace('{', '{"__proto__":{"polluted":true},"version":2,');
}
