import { createHash } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import type { DataFile } from './offline-build.ts';
import { isWhole } from './whole-file.ts';

const raw = new Uint8Array(1_000).fill(3);
const packed = new Uint8Array(gzipSync(raw));
const hash = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');
const file: DataFile = { url: 'data/x.gz', bytes: packed.length, packed: hash(packed), raw: hash(raw) };

test('a file is whole as it is served, and as a browser has unpacked it', async () => {
  expect(await isWhole(file, packed)).toBe(true);
  expect(await isWhole(file, raw)).toBe(true);
});

test('a file that lacks its last byte, or has one other bit, is not whole', async () => {
  expect(await isWhole(file, packed.slice(0, -1))).toBe(false);
  const flipped = raw.slice();
  flipped[500] ^= 1;
  expect(await isWhole(file, flipped)).toBe(false);
});
