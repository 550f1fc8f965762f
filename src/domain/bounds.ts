// What a number may be: the bounds of settings and of layers' fields.

export interface Bounds {
  /** It is allowed itself, as max is. */
  min: number;
  max: number;
  integer: boolean;
}

/** @returns whether the value is a number within its bounds, and whole where it has to be */
export function isWithin(value: number, { min, max, integer }: Bounds): boolean {
  return value >= min && value <= max && (!integer || Number.isInteger(value));
}
