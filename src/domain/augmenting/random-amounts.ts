// Amounts by chance.

/** It gives numbers in [0,1). */
export type Random = () => number;

/** @param random numbers in [0,1) @returns a number that is evenly spread from low to high */
export function between(random: Random, low: number, high: number): number {
  return low + (high - low) * random();
}

/** @returns a number that is evenly spread from -most to most */
export function spread(random: Random, most: number): number {
  return (random() * 2 - 1) * most;
}

export function radians(degrees: number): number {
  return (degrees * Math.PI) / 180;
}
