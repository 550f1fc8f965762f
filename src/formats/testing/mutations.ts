// Damages files by chance, from a seed, and sees that a reader refuses them in its own words.

import { ImportRefused } from '../../domain/exchange/imported.ts';
import { seededRandom } from '../../domain/seeded-random.ts';

/** @returns the bytes with some changed, a part cut out, doubled or filled */
export function mutated(bytes: Uint8Array, seed: number): Uint8Array<ArrayBuffer> {
  const random = seededRandom(seed);
  const below = (limit: number) => Math.floor(random() * limit);
  let copy = Uint8Array.from(bytes);
  for (let change = below(4); change >= 0; change--) {
    const at = below(copy.length);
    const length = 1 + below(Math.min(64, copy.length - at));
    switch (below(5)) {
      case 0:
        copy[at] ^= 1 << below(8);
        break;
      case 1:
        copy.fill(random() < 0.5 ? 0 : 255, at, at + length);
        break;
      case 2:
        copy.copyWithin(at, below(copy.length), below(copy.length));
        break;
      case 3:
        copy = copy.slice(0, 1 + below(copy.length));
        break;
      default:
        for (let index = at; index < at + length; index++) copy[index] = below(256);
    }
  }
  return copy;
}

/**
 * Reads so many damaged files. @param read returns what it makes of one
 * @returns how many were refused @throws what is thrown that is no refusal
 */
export async function readMutated(
  bytes: Uint8Array,
  count: number,
  read: (damaged: Uint8Array<ArrayBuffer>) => unknown,
): Promise<number> {
  let refused = 0;
  for (let seed = 1; seed <= count; seed++) {
    try {
      await read(mutated(bytes, seed));
    } catch (error) {
      if (!(error instanceof ImportRefused)) throw error;
      refused += 1;
    }
  }
  return refused;
}
