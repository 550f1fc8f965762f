// Chooses whose weights go when there is no room left for others; records of runs never go.

import { summarise, totalParameters } from '../network/network-summary.ts';
import type { SavedRun } from './saved-run.ts';
import { epochsBetween } from './thin-epochs.ts';

export interface Going {
  run: SavedRun;
  /** Of some runs only the weights of single epochs go; their best and last ones stay. */
  what: 'all' | 'epochs';
}

/** Of the best and of the last epoch each weight is stored as a float of 4 bytes, of the others as one of 2. */
const BYTES_OF_BOTH = 8;
const BYTES_OF_ONE = 2;

/**
 * Takes the weights of deleted runs first, then those of single epochs, then the best and last ones of runs without a star; the
 * oldest run first in each of these.
 * @param spared ids of runs that lose nothing
 * @param bytes so much is to be free at least
 * @returns what goes, no more than is needed; an empty list where nothing may go
 */
export function whatGoes(runs: readonly SavedRun[], spared: ReadonlySet<string>, bytes: number): Going[] {
  const byAge = runs
    .filter(({ id, hasWeights }) => hasWeights && !spared.has(id))
    .sort((one, other) => one.number - other.number);
  const isDeleted = ({ deletedAt }: SavedRun) => deletedAt !== null;
  const there = byAge.filter((run) => !isDeleted(run));
  const unstarred = there.filter(({ starred }) => !starred);
  const order: Going[] = [
    ...byAge.filter(isDeleted).map((run) => ({ run, what: 'all' as const })),
    ...there
      .filter((run) => bytesOf({ run, what: 'epochs' }) > 0)
      .map((run) => ({ run, what: 'epochs' as const })),
    ...unstarred.map((run) => ({ run, what: 'all' as const })),
  ];
  const going: Going[] = [];
  for (const each of order) {
    if (total(going) >= bytes) break;
    const { id } = each.run;
    // What goes as a whole goes with its epochs.
    const others = going.filter(({ run }) => run.id !== id);
    going.splice(0, going.length, ...others, each);
  }
  return going;
}

/** It is too low by what the optimizer keeps beside the weights. */
function bytesOf({ run, what }: Going): number {
  const parameters = totalParameters(summarise(run.network));
  const single = epochsBetween(run).length * BYTES_OF_ONE;
  return parameters * (what === 'all' ? single + BYTES_OF_BOTH : single);
}

function total(going: readonly Going[]): number {
  return going.reduce((sum, each) => sum + bytesOf(each), 0);
}
