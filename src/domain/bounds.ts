// Defines the bounds of settings and of layers' fields, and checks numbers against them.

export interface Bounds {
  /** Both bounds are allowed values themselves. */
  min: number;
  max: number;
  integer: boolean;
}

/** @returns whether the value lies within the bounds and is whole where it has to be; false for NaN */
export function isWithin(value: number, { min, max, integer }: Bounds): boolean {
  return value >= min && value <= max && (!integer || Number.isInteger(value));
}
