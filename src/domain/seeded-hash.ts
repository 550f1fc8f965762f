// Makes a random number for a position from a seed. It depends on no other position, so that a backend can compute any part of
// a dropout mask, in any order, and need not store it.

/**
 * Hashes by two rounds of multiplication and xor-shift, after Wellons's lowbias32. WebAssembly and shaders have this function
 * too: see src/engine/kernels, seeded-dropout.ts.
 * @param position a whole number; only the lowest 32 bits of position and seed count
 * @returns a whole number from 0 to 2^32 - 1
 */
export function seededHash(position: number, seed: number): number {
  let x = Math.imul(position, 0x9e3779b1) ^ seed;
  x ^= x >>> 16;
  x = Math.imul(x, 0x21f0aaad);
  x ^= x >>> 15;
  x = Math.imul(x, 0xd35a2d97);
  x ^= x >>> 15;
  return x >>> 0;
}
