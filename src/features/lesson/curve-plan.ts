// Plans the curves of figure 3: what stands where in a square whose sides are 100, with y downward.

import type { EpochRecord } from '../../domain/run/run.ts';

export interface CurvePlan {
  /** The axis of epochs ends here; it begins at 1. */
  lastEpoch: number;
  /** The axis of losses ends here; it begins at 0. */
  top: number;
  ticks: number[];
  epochTicks: number[];
  x(epoch: number): number;
  /** A loss above the axis lies above the square. */
  y(loss: number): number;
}

const STEPS = [0.05, 0.1, 0.2, 0.5, 1, 2, 5, 10];

/**
 * @param epochs may be empty
 * @param leastEpochs the axis is at least that long
 */
export function planCurves(epochs: readonly EpochRecord[], leastEpochs: number): CurvePlan {
  const lastEpoch = Math.max(2, leastEpochs, epochs.at(-1)?.epoch ?? 0);
  // The first epoch, in which nothing is learned yet, would press the others flat.
  const shown = epochs.length > 3 ? epochs.slice(1) : epochs;
  const largest = Math.max(
    0.1,
    ...shown.flatMap(({ loss, valLoss }) => [loss, valLoss]).filter(Number.isFinite),
  );
  const step = STEPS.find((each) => largest / each <= 5) ?? largest;
  const top = Math.ceil(largest / step - 1e-9) * step;
  const between = lastEpoch > 25 ? 10 : 5;
  return {
    lastEpoch,
    top,
    ticks: Array.from({ length: Math.round(top / step) + 1 }, (_, index) => index * step),
    epochTicks: [
      1,
      ...Array.from({ length: Math.floor(lastEpoch / between) }, (_, at) => (at + 1) * between),
    ],
    x: (epoch) => ((epoch - 1) / (lastEpoch - 1)) * 100,
    y: (loss) => (1 - loss / top) * 100,
  };
}

/** @returns the points of a line as SVG has them; a loss that is no number ends it */
export function curvePoints(
  epochs: readonly EpochRecord[],
  key: 'loss' | 'valLoss',
  { x, y }: Pick<CurvePlan, 'x' | 'y'>,
): string {
  return epochs
    .filter((record) => Number.isFinite(record[key]))
    .map((record) => `${x(record.epoch).toFixed(2)},${y(record[key]).toFixed(2)}`)
    .join(' ');
}
