// Damages bytes by chance, as bad disks, broken downloads and hostile people do.

type Bytes = Uint8Array<ArrayBuffer>;
/** It gives numbers in [0,1). */
export type Chance = () => number;

/** @returns the bytes with one to four things wrong, at most some hundred longer */
export function damaged(bytes: Bytes, chance: Chance): Bytes {
  const times = 1 + Math.floor(chance() * 4);
  let changed = bytes.slice();
  for (let time = 0; time < times; time++)
    changed = WAYS[Math.floor(chance() * WAYS.length)](changed, chance);
  return changed;
}

const WAYS: readonly ((bytes: Bytes, chance: Chance) => Bytes)[] = [
  flipBits,
  cut,
  repeat,
  changeNumber,
  swapValue,
  zero,
];

function place({ length }: Bytes, chance: Chance): number {
  // What comes first, and in a zip last, says how to read the rest.
  const where = chance();
  if (where < 0.3) return Math.floor(chance() * Math.min(length, 512));
  if (where < 0.5) return Math.max(0, length - 1 - Math.floor(chance() * 1_024));
  return Math.floor(chance() * length);
}

function flipBits(bytes: Bytes, chance: Chance): Bytes {
  for (let count = 1 + Math.floor(chance() * 8); count > 0 && bytes.length > 0; count--)
    bytes[place(bytes, chance)] ^= 1 << Math.floor(chance() * 8);
  return bytes;
}

function cut(bytes: Bytes, chance: Chance): Bytes {
  const from = place(bytes, chance);
  if (chance() < 0.3) return bytes.slice(0, from);
  const behind = from + Math.floor(chance() * 64);
  return joined(bytes.subarray(0, from), bytes.subarray(behind));
}

function repeat(bytes: Bytes, chance: Chance): Bytes {
  const from = place(bytes, chance);
  const part = bytes.subarray(from, from + Math.floor(chance() * 256));
  return joined(bytes.subarray(0, from), part, bytes.subarray(from));
}

/** Lengths and counts are little-endian numbers of two, four or eight bytes. */
function changeNumber(bytes: Bytes, chance: Chance): Bytes {
  const at = place(bytes, chance);
  const size = [2, 4, 8][Math.floor(chance() * 3)];
  const value = [0, 1, 0x7f, 0x80, 0xff][Math.floor(chance() * 5)];
  return bytes.fill(value, at, at + size);
}

const VALUES = [
  'null',
  '[]',
  '{}',
  '-1',
  '1e99',
  '0.5',
  '"\\u0000"',
  'true',
  '99999999',
  '[[[[]]]]',
  '{"__proto__":{"a":1}}',
];

/** Puts another value in place of one in a text of JSON; of other bytes it makes nonsense. */
function swapValue(bytes: Bytes, chance: Chance): Bytes {
  const colon = bytes.indexOf(0x3a, place(bytes, chance));
  if (colon < 0) return flipBits(bytes, chance);
  const end = bytes.subarray(colon).findIndex((byte, index) => index > 0 && (byte === 0x2c || byte === 0x7d));
  const value = new TextEncoder().encode(VALUES[Math.floor(chance() * VALUES.length)]);
  return joined(bytes.subarray(0, colon + 1), value, bytes.subarray(end < 0 ? bytes.length : colon + end));
}

function zero(bytes: Bytes, chance: Chance): Bytes {
  const from = place(bytes, chance);
  return bytes.fill(0, from, from + Math.floor(chance() * 512));
}

function joined(...parts: Uint8Array[]): Bytes {
  const all = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}
