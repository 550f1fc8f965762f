// Kept digits with what the model says of them, by true digit.

import type { KeptDigit } from '../../domain/kept/kept-digit.ts';

export interface ReadDigit {
  digit: KeptDigit;
  /** Null until the present model has answered. */
  probabilities: readonly number[] | null;
  predicted: number | null;
  right: boolean;
}

export interface DigitGroup {
  label: number;
  digits: readonly ReadDigit[];
  right: number;
}

/** @param digits by label, then by time @param answers ten probabilities by the digit's id */
export function readKept(
  digits: readonly KeptDigit[],
  answers: ReadonlyMap<string, readonly number[]>,
): DigitGroup[] {
  const groups = new Map<number, ReadDigit[]>();
  for (const digit of digits) {
    const probabilities = answers.get(digit.id) ?? null;
    const predicted = probabilities ? probabilities.indexOf(Math.max(...probabilities)) : null;
    const read = { digit, probabilities, predicted, right: predicted === digit.label };
    groups.set(digit.label, [...(groups.get(digit.label) ?? []), read]);
  }
  return [...groups].map(([label, read]) => ({
    label,
    digits: read,
    right: read.filter(({ right }) => right).length,
  }));
}
