// Chooses the epochs of a run whose weights stay stored, so that those of a long run fit into a budget.

import type { SavedRun } from './saved-run.ts';

/** A run may store the weights of its epochs in this many bytes, beside those of its best and last one. */
export const EPOCH_WEIGHTS_BUDGET = 32 * 2 ** 20;

interface Epochs {
  /** This many epochs are done. */
  count: number;
  /** Epochs are counted from 1; it is null where there is no best one. */
  best: number | null;
  /** The weights of one epoch take this many bytes. */
  bytes: number;
  /** Weights may take this many bytes together, but for those of the best and the last epoch. */
  budget: number;
}

/**
 * Keeps every epoch, or every second one, or every fourth and so on, as the budget allows. Each of these choices contains the
 * next, so that the weights of an epoch that are dropped are never asked for again, however many epochs follow.
 * @returns in order, always with the first, the best and the last epoch
 */
export function epochsToKeep({ count, best, bytes, budget }: Epochs): number[] {
  const most = Math.max(1, Math.floor(budget / bytes));
  let step = 1;
  while (Math.ceil(count / step) > most) step *= 2;
  return Array.from({ length: count }, (_, index) => index + 1).filter(
    (epoch) => (epoch - 1) % step === 0 || epoch === best || epoch === count,
  );
}

/** @returns the epochs of a run whose weights are stored beside those of its best and its last one */
export function epochsBetween({ epochsWithWeights, bestEpoch, epochs }: SavedRun): number[] {
  const last = epochs.at(-1)?.epoch;
  return epochsWithWeights.filter((epoch) => epoch !== bestEpoch && epoch !== last);
}
