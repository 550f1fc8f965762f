// A kept digit is a drawing with the label that its author gave it: its strokes, where it has any, and the picture as it was
// classified.

import { isOnPad, MOST_STROKES, nearestPlace, thinToFit } from '../drawing/stroke-bounds.ts';
import type { Stroke } from '../drawing/strokes.ts';
import { bytesOfInk, IMAGE_PIXELS, writeInk } from '../image/ink.ts';

export interface KeptDigit {
  /** The id is a hash of the picture, so that the same drawing kept twice is one digit. */
  id: string;
  /** The author gave it this label, 0 to 9. */
  label: number;
  /** Points are in the pad's units; a digit that came as an image has null. */
  strokes: readonly Stroke[] | null;
  /** It is 784 bytes, row-major, bright on dark. */
  picture: Uint8Array;
  /** The time is in ISO 8601. */
  keptAt: string;
}

/** With more digits, each new model would take too long to classify them all. */
export const MOST_KEPT = 1_000;

/**
 * @param label 0 to 9
 * @param ink 784 intensities in [0,1], as they were classified
 * @param strokes in the pad's units; null for an image
 * @param keptAt in ISO 8601
 */
export function keepDigit(
  label: number,
  ink: Float32Array,
  strokes: readonly Stroke[] | null,
  keptAt: string,
): KeptDigit {
  const picture = bytesOfInk(ink);
  return { id: pictureId(picture), label, strokes, picture, keptAt };
}

/**
 * @returns the digit as it is kept, exported and imported alike: points rounded to a tenth of the pad's units, and thinned where
 * they are too many. Where the strokes are more than a file may hold, or leave the pad, the picture alone is kept.
 */
export function keepable(digit: KeptDigit): KeptDigit {
  return { ...digit, strokes: digit.strokes && keepableStrokes(digit.strokes) };
}

/** @returns null where there are no strokes, too many, or some that leave the pad */
export function keepableStrokes(strokes: readonly Stroke[]): Stroke[] | null {
  if (strokes.length === 0 || strokes.length > MOST_STROKES) return null;
  if (!strokes.every((stroke) => stroke.length > 0 && stroke.every(isOnPad))) return null;
  return thinToFit(strokes).map((stroke) => stroke.map(nearestPlace));
}

/** @returns sixteen hexadecimal digits: the 32-bit FNV-1a hash of the bytes from two different starts */
export function pictureId(picture: Uint8Array): string {
  const hash = (start: number) => {
    let value = start;
    for (const byte of picture) value = Math.imul(value ^ byte, 0x01000193);
    return (value >>> 0).toString(16).padStart(8, '0');
  };
  return hash(0x811c9dc5) + hash(0x9dc5811c);
}

/** @returns the intensities in [0,1] of all pictures, 784 each, one after the other */
export function inksOf(digits: readonly KeptDigit[]): Float32Array {
  const inks = new Float32Array(digits.length * IMAGE_PIXELS);
  digits.forEach(({ picture }, index) => writeInk(picture, 0, inks, index * IMAGE_PIXELS));
  return inks;
}

/** @returns a copy ordered by label, then by time */
export function inOrder(digits: readonly KeptDigit[]): KeptDigit[] {
  return [...digits].sort(
    (one, other) => one.label - other.label || one.keptAt.localeCompare(other.keptAt) || 0,
  );
}
