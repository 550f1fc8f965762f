// Turns what a model gives for a drawing into an answer, with a second guess when it is close.

import type { Reading } from './reading.ts';

export interface Guess {
  digit: number;
  /** It is in [0,1]. */
  probability: number;
}

export type Answer =
  | { kind: 'empty' }
  | { kind: 'several-digits' }
  | { kind: 'not-a-digit'; first: Guess }
  | { kind: 'digit'; first: Guess; second: Guess | null }
  | { kind: 'not-sure'; first: Guess; second: Guess };

/** If the two probabilities differ by less, both digits are shown and neither is the answer. */
const TOO_CLOSE = 0.2;
/** A second guess with a smaller probability is not shown. */
const WORTH_SHOWING = 0.1;

/** @returns whether the probabilities of the two likeliest digits are too near to each other for an answer */
export function isTooClose(first: number, second: number): boolean {
  return first - second < TOO_CLOSE;
}

/**
 * @param reading null when nothing is drawn, there is hardly any ink, or the model has not answered
 * @param severalDigits what isSeveralDigits found
 */
export function readAnswer(reading: Reading | null, severalDigits = false): Answer {
  if (!reading) return { kind: 'empty' };
  if (severalDigits) return { kind: 'several-digits' };
  const { probabilities, familiarity, leastFamiliarity } = reading;
  const [first, second] = probabilities
    .map((probability, digit) => ({ digit, probability }))
    .sort((one, other) => other.probability - one.probability);
  if (leastFamiliarity !== null && familiarity < leastFamiliarity) return { kind: 'not-a-digit', first };
  if (isTooClose(first.probability, second.probability)) return { kind: 'not-sure', first, second };
  return { kind: 'digit', first, second: second.probability >= WORTH_SHOWING ? second : null };
}
