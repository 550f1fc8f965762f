// Computes the confusion matrix and, from it, precision, recall and F1 of each digit.

import { DIGITS } from '../image/digit-images.ts';
import type { ImageReading } from './evaluated.ts';

/** It has ten rows, one for each true digit, of ten counts of images, one for each predicted digit. */
export type ConfusionMatrix = number[][];

/** Counts the images of each pair of true and predicted digit. */
export function confusionMatrix(
  readings: readonly Pick<ImageReading, 'label' | 'predicted'>[],
): ConfusionMatrix {
  const counts = DIGITS.map(() => DIGITS.map(() => 0));
  for (const { label, predicted } of readings) counts[label][predicted] += 1;
  return counts;
}

/** @returns each count as its share of the images of its true digit, in [0,1]; 0 where the digit has no images */
export function sharesOf(counts: ConfusionMatrix): number[][] {
  return counts.map((row) => {
    const total = sum(row);
    return row.map((count) => (total === 0 ? 0 : count / total));
  });
}

/** Precision, recall and F1 are in [0,1]. */
export interface DigitScores {
  digit: number;
  /** Of the images that were predicted as this digit, this share is right; it is null where there are none. */
  precision: number | null;
  /** Of the images of this digit, this share was predicted as it; it is null where there are none. */
  recall: number | null;
  /** F1 is 2PR / (P + R), the harmonic mean of both; it is null where no image and no prediction is this digit. */
  f1: number | null;
  /** This many images have the digit as their true one. */
  images: number;
}

/** @returns ten entries, in the order of the digits */
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
