// Epochs become rows of a chart: what cannot be drawn is a gap, never a broken chart.

import type { EpochRecord } from '../../domain/run/run.ts';

export interface ChartRow {
  epoch: number;
  train: number | null;
  validation: number | null;
  /** On warped validation images, where the run has them. */
  warped: number | null;
}

export type Quantity = 'loss' | 'accuracy';

const KEYS = {
  loss: ['loss', 'valLoss', 'warpedLoss'],
  accuracy: ['accuracy', 'valAccuracy', 'warpedAccuracy'],
} as const;

/** Beyond this an axis shows nothing but one spike. */
const LARGEST = 1e6;

/** @returns the value where a chart can draw it, else null: a gap */
export function drawable(value: number | undefined, logScale: boolean): number | null {
  if (value === undefined || !Number.isFinite(value) || Math.abs(value) > LARGEST) return null;
  return logScale && value <= 0 ? null : value;
}

/** @returns one row an epoch, in the order of the records */
export function chartRows(epochs: readonly EpochRecord[], quantity: Quantity, logScale: boolean): ChartRow[] {
  const [train, validation, warped] = KEYS[quantity];
  return epochs.map((record) => ({
    epoch: record.epoch,
    train: drawable(record[train], logScale),
    validation: drawable(record[validation], logScale),
    warped: drawable(record[warped], logScale),
  }));
}

/** Whole epochs for the axis, at most about eight. */
export function epochTicks(lastEpoch: number): number[] {
  const step = [1, 2, 5, 10, 20, 50].find((each) => lastEpoch / each <= 8) ?? 50;
  const ticks = [1];
  for (let epoch = step === 1 ? 2 : step; epoch <= lastEpoch; epoch += step) ticks.push(epoch);
  return ticks;
}
