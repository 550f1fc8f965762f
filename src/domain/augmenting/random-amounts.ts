// Draws random amounts from a source of random numbers.

/** A source gives numbers in [0,1). */
export type Random = () => number;

/** @returns a number from the uniform distribution on [low, high) */
export function between(random: Random, low: number, high: number): number {
  return low + (high - low) * random();
}

/** @returns a number from the uniform distribution on [-most, most) */
export function spread(random: Random, most: number): number {
  return (random() * 2 - 1) * most;
}

export function radians(degrees: number): number {
  return (degrees * Math.PI) / 180;
}
