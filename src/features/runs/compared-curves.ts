// Makes the curves of compared runs: one for each run, or mean and band for runs that are the same but for the seed.

import { elapsedSeconds } from '../../domain/run/run-figures.ts';
import { familyKey, spreadByEpoch, type RunFamily } from '../../domain/run/run-families.ts';
import type { EpochRecord } from '../../domain/run/run.ts';
import type { SavedRun } from '../../domain/run/saved-run.ts';

export type Quantity = 'loss' | 'accuracy';

/** It is compared as one: a single run, or a family of repeats. */
export interface Compared {
  colour: number;
  runs: RunFamily;
}

/** It is one epoch; a value that cannot be drawn is null. Of a family these are means. */
export interface CurvePoint {
  /** It is the epoch, or the seconds since the start. */
  x: number;
  epoch: number;
  training: number | null;
  validation: number | null;
  /** They are the least and the most on validation images; null for a single run. */
  band: { least: number; most: number } | null;
}

export interface Curve extends Compared {
  points: readonly CurvePoint[];
}

const KEYS = { loss: ['loss', 'valLoss'], accuracy: ['accuracy', 'valAccuracy'] } as const;
/** An axis that reached beyond this would show nothing but one spike. */
const LARGEST = 1e6;

/**
 * @param chosen runs with their colours
 * @param all kept runs; with `grouped`, a chosen run brings its repeats among them along
 */
export function comparedOf(
  chosen: readonly { run: SavedRun; colour: number }[],
  all: readonly SavedRun[],
  grouped: boolean,
): Compared[] {
  if (!grouped) return chosen.map(({ run, colour }) => ({ colour, runs: [run] }));
  const seen = new Set<string>();
  return chosen.flatMap(({ run, colour }) => {
    const key = familyKey(run);
    if (seen.has(key)) return [];
    seen.add(key);
    const others = all.filter(
      (each) => each.id !== run.id && each.epochs.length > 0 && familyKey(each) === key,
    );
    return [{ colour, runs: [run, ...others] as const }];
  });
}

export function curveOf(compared: Compared, quantity: Quantity, axis: 'epochs' | 'seconds'): Curve {
  const [training, validation] = KEYS[quantity];
  const { runs } = compared;
  const elapsed = new Map(runs.map((run) => [run, elapsedSeconds(run.epochs)]));
  const secondsAt = (record: EpochRecord, run: SavedRun) =>
    elapsed.get(run)?.[run.epochs.indexOf(record)] ?? 0;
  const seconds = spreadByEpoch(runs, secondsAt);
  const trained = spreadByEpoch(runs, (record) => record[training]);
  const points = spreadByEpoch(runs, (record) => record[validation]).map(({ epoch, spread }, at) => ({
    x: axis === 'epochs' ? epoch : seconds[at].spread.mean,
    epoch,
    training: drawable(trained[at].spread.mean),
    validation: drawable(spread.mean),
    band:
      runs.length > 1 && drawable(spread.mean) !== null ? { least: spread.least, most: spread.most } : null,
  }));
  return { ...compared, points };
}

function drawable(value: number): number | null {
  return Number.isFinite(value) && Math.abs(value) <= LARGEST ? value : null;
}
