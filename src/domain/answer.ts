// Ten probabilities become an answer, with a second guess when it is close.

export interface Guess {
  digit: number;
  probability: number;
}

export type Answer =
  | { kind: 'empty' }
  | { kind: 'digit'; first: Guess; second: Guess | null }
  | { kind: 'not-sure'; first: Guess; second: Guess };

/** Two digits closer than this are both shown, and neither is called the answer. */
const TOO_CLOSE = 0.2;
/** A second guess below this is not worth a word. */
const WORTH_SHOWING = 0.1;

/** @param probabilities ten, or null when nothing is drawn or no answer has come */
export function readAnswer(probabilities: readonly number[] | null): Answer {
  if (!probabilities) return { kind: 'empty' };
  const [first, second] = probabilities
    .map((probability, digit) => ({ digit, probability }))
    .sort((one, other) => other.probability - one.probability);
  if (first.probability - second.probability < TOO_CLOSE) return { kind: 'not-sure', first, second };
  return { kind: 'digit', first, second: second.probability >= WORTH_SHOWING ? second : null };
}
