// Finds how far an answer holds along the sweep of one kind of change.

import type { ChangeReading } from '../../domain/stability/sweep.ts';

export interface Holding {
  /** The answer holds from here to there, in the unit of the change. */
  first: number;
  last: number;
  /** These digits are read beyond it. */
  others: number[];
  everywhere: boolean;
}

export function holding({ steps, flipsBelow, flipsAbove }: ChangeReading): Holding {
  const held = steps.filter(
    ({ amount }) =>
      (!flipsBelow || amount > flipsBelow.amount) && (!flipsAbove || amount < flipsAbove.amount),
  );
  return {
    first: held[0].amount,
    last: held[held.length - 1].amount,
    others: [...new Set([flipsBelow, flipsAbove].flatMap((flip) => flip?.predicted ?? []))],
    everywhere: !flipsBelow && !flipsAbove,
  };
}
