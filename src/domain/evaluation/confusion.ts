// The confusion matrix and what follows from it: precision, recall and F1 of each digit.

import { DIGITS } from '../image/digit-images.ts';
import type { ImageReading } from './evaluated.ts';

/** counts[true digit][predicted digit] */
export type ConfusionMatrix = number[][];

/** Counts the images of each pair, ten by ten. */
export function confusionMatrix(
  readings: readonly Pick<ImageReading, 'label' | 'predicted'>[],
): ConfusionMatrix {
  const counts = DIGITS.map(() => DIGITS.map(() => 0));
  for (const { label, predicted } of readings) counts[label][predicted] += 1;
  return counts;
}

/** Each cell as its share of the images of its true digit; 0 where there is none. */
export function sharesOf(counts: ConfusionMatrix): number[][] {
  return counts.map((row) => {
    const total = sum(row);
    return row.map((count) => (total === 0 ? 0 : count / total));
  });
}

export interface DigitScores {
  digit: number;
  /** The share of what was called this digit that is one; null where nothing was called so. */
  precision: number | null;
  /** The share of what is this digit that was called so; null where there is none. */
  recall: number | null;
  /** 2PR / (P + R), the harmonic mean of the two. Null where neither image nor answer is of this digit. */
  f1: number | null;
  images: number;
}

/** One a digit, in [0,1]. */
export function digitScores(counts: ConfusionMatrix): DigitScores[] {
  return DIGITS.map((digit) => {
    const right = counts[digit][digit];
    const images = sum(counts[digit]);
    const called = counts.reduce((total, row) => total + row[digit], 0);
    const ratio = (part: number, whole: number) => (whole === 0 ? null : part / whole);
    return {
      digit,
      precision: ratio(right, called),
      recall: ratio(right, images),
      f1: ratio(2 * right, called + images),
      images,
    };
  });
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
