// Compares two models on the same images: how often only one is right, and which images they read as different digits.

import type { ImageReading } from './evaluated.ts';

/** The first four fields count images. */
export interface Comparison {
  bothRight: number;
  onlyFirst: number;
  onlySecond: number;
  bothWrong: number;
  /** They are the images that get different digits, ordered by the smaller of the two confidences, falling. */
  different: { first: ImageReading; second: ImageReading }[];
  /**
   * It is the p-value of the two-sided exact sign test on the images that only one model reads right (McNemar's test without
   * its approximation): the probability of a split at least as uneven if neither model were better.
   */
  chance: number;
}

/** @param other readings of the same images in the same order */
export function compareReadings(one: readonly ImageReading[], other: readonly ImageReading[]): Comparison {
  const pairs = one.map((first, index) => ({ first, second: other[index] }));
  const right = ({ label, predicted }: ImageReading) => label === predicted;
  const count = (isFirst: boolean, isSecond: boolean) =>
    pairs.filter(({ first, second }) => right(first) === isFirst && right(second) === isSecond).length;
  const sureness = ({ first, second }: (typeof pairs)[number]) =>
    Math.min(first.confidence, second.confidence);
  const onlyFirst = count(true, false);
  const onlySecond = count(false, true);
  return {
    bothRight: count(true, true),
    onlyFirst,
    onlySecond,
    bothWrong: count(false, false),
    different: pairs
      .filter(({ first, second }) => first.predicted !== second.predicted)
      .sort((a, b) => sureness(b) - sureness(a)),
    chance: signTest(onlyFirst, onlySecond),
  };
}

function signTest(one: number, other: number): number {
  const total = one + other;
  const fewer = Math.min(one, other);
  let term = -total * Math.LN2;
  let tail = 0;
  for (let wins = 0; wins <= fewer; wins++) {
    tail += Math.exp(term);
    term += Math.log((total - wins) / (wins + 1));
  }
  return Math.min(1, 2 * tail);
}
