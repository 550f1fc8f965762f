// Which images to look at: filters by true and predicted digit, and the orders in which mistakes teach most.

import type { ImageReading } from './evaluated.ts';

export type Order = 'confident-mistakes' | 'least-certain' | 'in-order';

export interface Choice {
  order: Order;
  /** Null lets every digit pass. */
  label: number | null;
  predicted: number | null;
}

/** Both filters hold at once. Mistakes come surest first, doubts by the smallest margin, the rest as they stand. */
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
