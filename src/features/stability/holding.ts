// Finds how far an answer holds along the sweep of one kind of change.

import type { ChangeReading } from '../../domain/stability/sweep.ts';

export interface Holding {
  /** The answer holds from here to there, in the unit of the change. */
  first: number;
  last: number;
  /** This digit is read beyond the one end and the other, null where the answer holds to the end. */
  below: number | null;
  above: number | null;
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
    below: flipsBelow?.predicted ?? null,
    above: flipsAbove?.predicted ?? null,
    everywhere: !flipsBelow && !flipsAbove,
  };
}
