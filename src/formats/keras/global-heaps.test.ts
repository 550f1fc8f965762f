import { expect, test } from 'vitest';
import { areHeapsSound } from './global-heaps.ts';

/** A heap of one object and the room behind it, in the middle of a file. */
function fileWith({ object = 5, free = 24, size = 64, version = 1 }): Uint8Array {
  const bytes = new Uint8Array(8 + 64 + 8).fill(7);
  const heap = new DataView(bytes.buffer, 8, 64);
  new Uint8Array(bytes.buffer, 8, 64).fill(0);
  [...'GCOL'].forEach((letter, index) => heap.setUint8(index, letter.charCodeAt(0)));
  heap.setUint8(4, version);
  heap.setBigUint64(8, BigInt(size), true);
  heap.setUint16(16, 1, true);
  heap.setBigUint64(24, BigInt(object), true);
  heap.setBigUint64(16 + 16 + 8 + 8, BigInt(free), true);
  return bytes;
}

test('a heap whose objects follow each other to its end is sound, and so is a file without one', () => {
  expect(areHeapsSound(fileWith({}))).toBe(true);
  expect(areHeapsSound(new Uint8Array(100))).toBe(true);
  expect(areHeapsSound(new Uint8Array())).toBe(true);
});

test.each([
  ['free room of no size, behind which the library would look for ever', { free: 0 }],
  ['free room smaller than its own header', { free: 8 }],
  ['an object that ends behind the heap', { object: 60 }],
  ['an object of a size beyond any file', { object: 2 ** 60 }],
  ['a heap that ends behind the file', { size: 2 ** 40 }],
])('%s is not', (_what, given) => {
  expect(areHeapsSound(fileWith(given))).toBe(false);
});

test('four letters alone make no heap', () => {
  expect(areHeapsSound(fileWith({ free: 0, version: 0 }))).toBe(true);
});
