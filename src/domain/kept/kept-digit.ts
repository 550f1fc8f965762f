// A drawing that its author kept with its true label: the strokes, where there are any, and the very picture that was read.

import type { Stroke } from '../drawing/strokes.ts';
import { bytesOfInk, IMAGE_PIXELS, writeInk } from '../image/ink.ts';

export interface KeptDigit {
  /** The hash of the picture: the same drawing kept twice is one digit. */
  id: string;
  /** 0 to 9, as its author says. */
  label: number;
  /** Points in the pad's units; null for a digit that came as an image. */
  strokes: readonly Stroke[] | null;
  /** 784 bytes, row-major, bright on dark. */
  picture: Uint8Array;
  /** ISO 8601. */
  keptAt: string;
}

/** More would make every new model wait for its answers. */
export const MOST_KEPT = 1_000;

/** @param ink 784 intensities in [0,1], as they were read @param keptAt in ISO 8601 */
export function keepDigit(
  label: number,
  ink: Float32Array,
  strokes: readonly Stroke[] | null,
  keptAt: string,
): KeptDigit {
  const picture = bytesOfInk(ink);
  return { id: pictureId(picture), label, strokes, picture, keptAt };
}

/** FNV-1a over the bytes, twice from different starts: sixteen hexadecimal digits. */
export function pictureId(picture: Uint8Array): string {
  const hash = (start: number) => {
    let value = start;
    for (const byte of picture) value = Math.imul(value ^ byte, 0x01000193);
    return (value >>> 0).toString(16).padStart(8, '0');
  };
  return hash(0x811c9dc5) + hash(0x9dc5811c);
}

/** Intensities in [0,1] of all pictures, one after the other. */
export function inksOf(digits: readonly KeptDigit[]): Float32Array {
  const inks = new Float32Array(digits.length * IMAGE_PIXELS);
  digits.forEach(({ picture }, index) => writeInk(picture, 0, inks, index * IMAGE_PIXELS));
  return inks;
}

/** @returns a copy, ordered by label, then by time */
export function inOrder(digits: readonly KeptDigit[]): KeptDigit[] {
  return [...digits].sort(
    (one, other) => one.label - other.label || one.keptAt.localeCompare(other.keptAt) || 0,
  );
}
