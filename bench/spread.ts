// Summarizes repeated measurements by their median, minimum and maximum.

export interface Spread {
  median: number;
  min: number;
  max: number;
}

/** @param values at least one; their unit is that of the result */
export function spreadOf(values: readonly number[]): Spread {
  const sorted = values.toSorted((one, other) => one - other);
  const middle = sorted.length / 2;
  const median = (sorted[Math.ceil(middle) - 1] + sorted[Math.floor(middle)]) / 2;
  return { median, min: sorted[0], max: sorted[sorted.length - 1] };
}

/** @param values at least one @param share in [0,1] @returns a value that has this share of the values below it */
export function percentile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((one, other) => one - other);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))];
}
