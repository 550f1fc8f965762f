// Which images to look at: filters by true and predicted digit, and the orders in which mistakes teach most.

import type { Reading } from './evaluated.ts';

export type Order = 'confident-mistakes' | 'least-certain' | 'in-order';

export interface Choice {
  order: Order;
  /** Null lets every digit pass. */
  label: number | null;
  predicted: number | null;
}

export function chooseReadings(readings: readonly Reading[], { order, label, predicted }: Choice): Reading[] {
  const chosen = readings.filter(
    (reading) =>
      (label === null || reading.label === label) &&
      (predicted === null || reading.predicted === predicted) &&
      (order !== 'confident-mistakes' || reading.label !== reading.predicted),
  );
  if (order === 'confident-mistakes') return chosen.sort((one, other) => other.confidence - one.confidence);
  if (order === 'least-certain') return chosen.sort((one, other) => one.margin - other.margin);
  return chosen;
}
