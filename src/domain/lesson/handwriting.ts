// Chooses the kept digits of figure 4, and makes their pictures two-valued, as those of the tutorial were.

import type { KeptDigit } from '../kept/kept-digit.ts';

/** The figure has room for so many. */
export const MOST_SHOWN = 12;

const HALF = 128;

/** @param picture 784 bytes @returns them as 0 or 255 each */
export function twoValued(picture: Uint8Array): Uint8Array {
  return picture.map((value) => (value >= HALF ? 255 : 0));
}

/** @returns the newest ones, in the order in which they were kept */
export function shownDigits(digits: readonly KeptDigit[]): KeptDigit[] {
  return [...digits].sort((one, other) => one.keptAt.localeCompare(other.keptAt)).slice(-MOST_SHOWN);
}
