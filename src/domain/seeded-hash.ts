// Chance for one place of a seed, without the chances of the places before it: any part of a whole can be worked out alone,
// on any backend and in any order, and none of it need be stored.

/**
 * Two rounds of multiply and xor-shift, after Wellons's lowbias32. WebAssembly and shaders have this function too: see
 * src/engine/kernels, seeded-dropout.ts.
 * @param position a whole number; only its lowest 32 bits count, as those of the seed
 * @returns 32 random bits, unsigned
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
