// Says what is no finite number in a way that JSON can say, too.

/** @returns the number; null for anything that is none, and for NaN and infinite ones */
export function finiteOrNull(value: unknown): number | null {
  return typeof value === 'number' && Number.isFinite(value) ? value : null;
}
