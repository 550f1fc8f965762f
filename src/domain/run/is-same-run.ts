// Tells a run that comes back from a file from one that is here already, whatever number and name each has by now.

import { isSameData } from '../same-data.ts';
import type { SavedRun } from './saved-run.ts';

/** @returns whether both are one run: begun in the same millisecond, with the same settings, and with the same figures */
export function isSameRun(one: SavedRun, other: SavedRun): boolean {
  const told = ({ startedAt, network, config, epochs }: SavedRun) => ({ startedAt, network, config, epochs });
  return one.startedAt === other.startedAt && isSameData(told(one), told(other));
}
