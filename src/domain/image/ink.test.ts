import { expect, test } from 'vitest';
import { bytesOfInk, inkOfBytes, writeInk } from './ink.ts';

const BYTES = Uint8Array.from({ length: 256 }, (_, value) => value);

test('every byte becomes an intensity in [0,1] and comes back', () => {
  const ink = inkOfBytes(BYTES);
  expect([ink[0], ink[51], ink[255]]).toEqual([0, Math.fround(0.2), 1]);
  expect(bytesOfInk(ink)).toEqual(BYTES);
});

test('an intensity becomes the nearest byte', () => {
  expect([...bytesOfInk(Float32Array.of(0.0019, 0.002, 0.5, 0.999))]).toEqual([0, 1, 128, 255]);
});

test('one image of several is written where it is asked for, and nothing beside it', () => {
  const bytes = Uint8Array.from(
    { length: 3 * 784 },
    (_, index) => Math.floor(index / 784) * 100 + (index % 50),
  );
  const out = new Float32Array(2 * 784 + 1).fill(-1);
  writeInk(bytes, 2, out, 784);
  expect(out.subarray(784, 2 * 784)).toEqual(inkOfBytes(bytes.subarray(2 * 784)));
  expect([out[783], out[2 * 784]]).toEqual([-1, -1]);
});
