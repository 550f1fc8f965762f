// Two models on the same images: how often each is right alone, and where they say different digits.

import type { ImageReading } from './evaluated.ts';

export interface Comparison {
  bothRight: number;
  onlyFirst: number;
  onlySecond: number;
  bothWrong: number;
  /** Images that get different digits, surest disagreement first. */
  different: { first: ImageReading; second: ImageReading }[];
  /**
   * Two-sided exact sign test on the images that only one reads right (McNemar's test without its approximation): the
   * chance of a split at least so uneven if neither model were better.
   */
  chance: number;
}

/** @param other of the same images in the same order */
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
