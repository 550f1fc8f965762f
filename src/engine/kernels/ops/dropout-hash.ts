// Which units a step of dropout drops: a hash of position and seed (two rounds of multiply and xor-shift, after Wellons's
// lowbias32), so that no mask is stored or uploaded and every backend drops the same ones.

/** @returns 32 random bits, unsigned */
export function dropoutHash(position: number, seed: number): number {
  let x = Math.imul(position, 0x9e3779b1) ^ seed;
  x ^= x >>> 16;
  x = Math.imul(x, 0x21f0aaad);
  x ^= x >>> 15;
  x = Math.imul(x, 0xd35a2d97);
  x ^= x >>> 15;
  return x >>> 0;
}

/** A hash below this drops its unit. */
export function dropoutThreshold(rate: number): number {
  return Math.floor(rate * 2 ** 32);
}
