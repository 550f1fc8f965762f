// Chooses which images to look at: filters by true and predicted digit, and orders that put telling mistakes first.

import type { ImageReading } from './evaluated.ts';

export type Order = 'confident-mistakes' | 'least-certain' | 'in-order';

export interface Choice {
  order: Order;
  /** Null lets every digit pass, here and in `predicted`; `label` is the true digit. */
  label: number | null;
  predicted: number | null;
}

/**
 * @returns a new array with the readings that pass both filters: 'confident-mistakes' has only mistakes, by falling confidence;
 * 'least-certain' is ordered by rising margin; 'in-order' stays in the order given
 */
export function chooseReadings(
  readings: readonly ImageReading[],
  { order, label, predicted }: Choice,
): ImageReading[] {
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
