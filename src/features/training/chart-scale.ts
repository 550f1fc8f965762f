// Chooses what the upright axis of a chart spans and names: round, even ticks, so that it moves seldom while a run goes on.

import { evenAxis, evenTickText, tickText, ticksOf } from '../../ui/axis.ts';
import type { ChartRow, Quantity } from './chart-data.ts';

interface ValueScale {
  domain: [number, number];
  ticks: number[];
  text(value: number): string;
}

interface ScaleOptions {
  quantity: Quantity;
  logScale: boolean;
  /** Shows the values from the lowest to the highest, and not all from 0 on. */
  close: boolean;
}

const STEPS = 5;
/** It is the loss of guessing among ten digits, with which every run begins. */
const LOSS_AT_FIRST = 2.4;

/** @param rows of the chart, and the values of the epoch in progress @returns an axis that holds all of their values */
export function valueScale(
  rows: readonly ChartRow[],
  running: number | null,
  { quantity, logScale, close }: ScaleOptions,
): ValueScale {
  const values = [...rows.flatMap(({ train, validation, warped }) => [train, validation, warped]), running]
    .filter((value) => value !== null)
    .filter((value) => !logScale || value > 0);
  const [lowest, highest] =
    values.length > 0 ? [Math.min(...values), Math.max(...values)] : firstSpan(quantity);
  if (logScale) {
    const domain: [number, number] = [lowest / 1.1, highest * 1.1];
    return {
      domain,
      ticks: ticksOf({ from: domain[0], to: domain[1], isLog: true }, STEPS + 1),
      text: tickText,
    };
  }
  const { ends, ticks } =
    quantity === 'accuracy'
      ? evenAxis(close ? lowest : Math.min(lowest, 0.95), 1, STEPS)
      : evenAxis(close ? lowest : 0, highest, STEPS);
  return { domain: ends, ticks, text: evenTickText(ticks) };
}

function firstSpan(quantity: Quantity): [number, number] {
  return quantity === 'accuracy' ? [0, 1] : [0, LOSS_AT_FIRST];
}
