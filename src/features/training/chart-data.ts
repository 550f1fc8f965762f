// Turns epochs into rows of a chart. A value that cannot be drawn becomes a gap and does not break the chart.

import type { EpochRecord } from '../../domain/run/run.ts';

/** It has the values of one epoch; null is a gap. */
export interface ChartRow {
  /** It is counted from 1. */
  epoch: number;
  train: number | null;
  validation: number | null;
  /** It is the value on warped validation images, where the run has them. */
  warped: number | null;
}

export type Quantity = 'loss' | 'accuracy';

const KEYS = {
  loss: ['loss', 'valLoss', 'warpedLoss'],
  accuracy: ['accuracy', 'valAccuracy', 'warpedAccuracy'],
} as const;

/** An axis that reached beyond this would show nothing but one spike. */
const LARGEST = 1e6;

/** @returns the value; null, a gap, where it is missing, not finite, beyond 1e6 in size, or not above 0 on a log scale */
export function drawable(value: number | undefined, logScale: boolean): number | null {
  if (value === undefined || !Number.isFinite(value) || Math.abs(value) > LARGEST) return null;
  return logScale && value <= 0 ? null : value;
}

/** @returns a row for each epoch, in the order of the records */
export function chartRows(epochs: readonly EpochRecord[], quantity: Quantity, logScale: boolean): ChartRow[] {
  const [train, validation, warped] = KEYS[quantity];
  return epochs.map((record) => ({
    epoch: record.epoch,
    train: drawable(record[train], logScale),
    validation: drawable(record[validation], logScale),
    warped: drawable(record[warped], logScale),
  }));
}

/**
 * @param first the epoch at which the axis begins, from 1 @param last the one at which it ends
 * @returns the epochs that it names: each of them while they are ten at most, then 1 and every fifth, tenth or twentieth
 */
export function epochTicks(first: number, last: number): number[] {
  const step = [1, 5, 10, 20].find((each) => (last - first) / each <= 10) ?? 20;
  const ticks: number[] = [];
  for (let epoch = Math.ceil(first / step) * step; epoch <= last; epoch += step) ticks.push(epoch);
  return first === 1 && step > 1 ? [1, ...ticks] : ticks;
}
