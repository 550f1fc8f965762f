// Groups runs that are the same but for the seed, and works out their mean and spread, so that a difference can be told from chance.

import { dataKey } from '../same-data.ts';
import type { EpochRecord } from './run.ts';
import type { SavedRun } from './saved-run.ts';

/** It has at least one run, in the order in which they were given. */
export type RunFamily = readonly [SavedRun, ...SavedRun[]];

/** @returns the families in the order of their first runs */
export function familiesOf(runs: readonly SavedRun[]): RunFamily[] {
  const families = new Map<string, [SavedRun, ...SavedRun[]]>();
  for (const run of runs) {
    const key = familyKey(run);
    const family = families.get(key);
    if (family) family.push(run);
    else families.set(key, [run]);
  }
  return [...families.values()];
}

/** @returns a text that runs share exactly where network and settings are the same but for the seed */
export function familyKey({ network, config }: Pick<SavedRun, 'network' | 'config'>): string {
  return dataKey({ network, config: { ...config, seed: null } });
}

export interface Spread {
  count: number;
  mean: number;
  least: number;
  most: number;
  /** It is the sample's, divided by one less than its count; null for a single value. */
  standardDeviation: number | null;
}

/** @returns null where there is no value */
export function spreadOf(values: readonly (number | null)[]): Spread | null {
  const there = values.filter((value) => value !== null);
  const count = there.length;
  if (count === 0) return null;
  const mean = there.reduce((sum, value) => sum + value, 0) / count;
  const squares = there.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  return {
    count,
    mean,
    least: Math.min(...there),
    most: Math.max(...there),
    standardDeviation: count === 1 ? null : Math.sqrt(squares / (count - 1)),
  };
}

/**
 * @param of takes the figure from a record
 * @returns mean, least and most at each epoch that every run of the family has finished: where some have ended, the mean of the
 * others would be another one's
 */
export function spreadByEpoch(
  family: RunFamily,
  of: (record: EpochRecord, run: SavedRun) => number,
): { epoch: number; spread: Spread }[] {
  const length = Math.min(...family.map(({ epochs }) => epochs.length));
  return family[0].epochs.slice(0, length).flatMap(({ epoch }, at) => {
    const spread = spreadOf(family.map((run) => of(run.epochs[at], run)));
    return spread ? [{ epoch, spread }] : [];
  });
}
