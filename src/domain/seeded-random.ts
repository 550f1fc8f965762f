// Makes random numbers from a seed by mulberry32, a 32-bit generator that is good enough for shuffling and masks.

/** The state grows by this with every number. */
const INCREMENT = 0x6d2b79f5;

/**
 * @param seed a whole number; only its lowest 32 bits count
 * @param skipped so many numbers of the seed are passed over
 * @returns a function that gives the next number in [0,1)
 */
export function seededRandom(seed: number, skipped = 0): () => number {
  let state = (seed + Math.imul(skipped, INCREMENT)) >>> 0;
  return () => {
    state = (state + INCREMENT) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** @param random numbers in [0,1) @returns the numbers 0 to count - 1 in random order (Fisher and Yates 1938) */
export function shuffledIndices(count: number, random: () => number): Uint32Array {
  const indices = Uint32Array.from({ length: count }, (_, index) => index);
  for (let last = count - 1; last > 0; last--) {
    const other = Math.floor(random() * (last + 1));
    [indices[last], indices[other]] = [indices[other], indices[last]];
  }
  return indices;
}
