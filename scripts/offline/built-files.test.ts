import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { builtFiles } from './built-files.ts';

let folder: string;

function write(name: string, bytes: string | Uint8Array) {
  const path = join(folder, name);
  mkdirSync(join(path, '..'), { recursive: true });
  writeFileSync(path, bytes);
}

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'built-'));
  write('index.html', '<title>x</title>');
  write('assets/a.js', 'a');
  write('data/x.idx.gz', gzipSync('x'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const names = () => builtFiles(folder).page.map(({ url }) => url);

test('every file is listed, however large and however deep', () => {
  write('assets/huge.js', new Uint8Array(6_000_000));
  write('models/robust/weights.bin', 'w');
  expect(names()).toEqual(['assets/a.js', 'assets/huge.js', 'index.html', 'models/robust/weights.bin']);
});

test('data is listed apart, by the hash of what travels and of what is in it', () => {
  const [file] = builtFiles(folder).data;
  expect(file).toMatchObject({ url: 'data/x.idx.gz', bytes: gzipSync('x').length });
  // SHA-256 of "x", by sha256sum.
  expect(file.raw).toBe('2d711642b726b04401627ca9fbac32f5c8530fb1903cc4db02258717921a4881');
  expect(file.packed).not.toBe(file.raw);
});

test('what hosts do not serve is not asked of them, nor is the service worker of itself', () => {
  for (const name of ['_headers', '.nojekyll', '.well-known/x', 'service-worker.js']) write(name, 'x');
  expect(names()).toEqual(['assets/a.js', 'index.html']);
});

test('the build has another name as soon as one byte of it is another', () => {
  const before = builtFiles(folder).id;
  expect(builtFiles(folder).id).toBe(before);
  write('assets/a.js', 'b');
  expect(builtFiles(folder).id).not.toBe(before);
});
