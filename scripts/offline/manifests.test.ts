import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { SHARE_TARGET } from '../../src/domain/offline/request-kind.ts';
import { roomNamed } from '../../src/domain/visit/rooms.ts';

const PUBLIC = join(import.meta.dirname, '../../public');

interface Manifest {
  name: string;
  lang: string;
  start_url: string;
  icons: { src: string; sizes: string; type: string; purpose?: string }[];
  shortcuts: { name: string; description: string; url: string }[];
  share_target: { action: string };
}

const read = (language: string) =>
  JSON.parse(readFileSync(join(PUBLIC, `manifest.${language}.webmanifest`), 'utf8')) as Manifest;
const [english, japanese] = [read('en'), read('ja')];

test('both languages install the same app in other words', () => {
  const words = ['name', 'short_name', 'description', 'lang', 'shortcuts'];
  const rest = (manifest: Manifest) => Object.entries(manifest).filter(([key]) => !words.includes(key));
  expect(rest(japanese)).toEqual(rest(english));
  expect(japanese.shortcuts.map(({ url }) => url)).toEqual(english.shortcuts.map(({ url }) => url));
  expect([english.lang, japanese.lang]).toEqual(['en', 'ja']);
});

test('each icon is there in the size that it names, one of them maskable', () => {
  for (const { src, sizes, type } of english.icons) {
    expect(existsSync(join(PUBLIC, src))).toBe(true);
    if (type !== 'image/png') continue;
    // PNG says width and height behind its signature and the head of its first chunk.
    const bytes = readFileSync(join(PUBLIC, src));
    expect(`${bytes.readUInt32BE(16)}x${bytes.readUInt32BE(20)}`).toBe(sizes);
  }
  expect(english.icons.some(({ purpose }) => purpose === 'maskable')).toBe(true);
});

test('shortcuts open rooms, and all addresses hold under any sub-path', () => {
  for (const { url } of english.shortcuts) expect(roomNamed(url.replace('./#', ''))).not.toBeNull();
  expect(english.start_url).toBe('./');
  expect(english.share_target.action).toBe(`./${SHARE_TARGET}`);
});
