// Groups kept digits by true digit, with what the model says of each.

import { DIGITS } from '../../domain/image/digit-images.ts';
import type { KeptDigit } from '../../domain/kept/kept-digit.ts';
import { argMax } from '../../domain/arg-max.ts';

export interface ReadDigit {
  digit: KeptDigit;
  /** They are ten, in [0,1]; null until the present model has answered. */
  probabilities: readonly number[] | null;
  predicted: number | null;
  right: boolean;
}

export interface DigitGroup {
  label: number;
  digits: readonly ReadDigit[];
  /** This many of the digits are read right. */
  right: number;
}

/**
 * @param digits by label, then by time
 * @param answers ten probabilities, by the id of the digit
 * @returns a group for each of the ten digits, in order, also where none is kept
 */
export function readKept(
  digits: readonly KeptDigit[],
  answers: ReadonlyMap<string, readonly number[]>,
): DigitGroup[] {
  const groups = new Map<number, ReadDigit[]>();
  for (const digit of digits) {
    const probabilities = answers.get(digit.id) ?? null;
    const predicted = probabilities ? argMax(probabilities) : null;
    const read = { digit, probabilities, predicted, right: predicted === digit.label };
    groups.set(digit.label, [...(groups.get(digit.label) ?? []), read]);
  }
  return DIGITS.map((label) => {
    const read = groups.get(label) ?? [];
    return { label, digits: read, right: read.filter(({ right }) => right).length };
  });
}

/** @param predicted a digit for each of the digits, in their order @returns how many are their labels */
export function countRight(predicted: readonly number[], digits: readonly KeptDigit[]): number {
  return predicted.filter((digit, index) => digit === digits[index].label).length;
}
