// Follows a number of a layer's output through the next layers, those that change each number by itself and those that pool,
// up to the first that mixes channels or units.

import type { InspectedLayer } from './inspected.ts';
import { pooledInto } from './trace.ts';

/** A cell is a place in a layer's output, all counted from 0; in a row of units the unit is the channel, row and column are 0. */
export interface Cell {
  layer: number;
  row: number;
  column: number;
  channel: number;
}

/** @returns the index of the cell in the layer's flat output */
export function placeOf({ outputShape }: InspectedLayer, { row, column, channel }: Cell): number {
  if (outputShape.length === 1) return channel;
  const [, width, channels] = outputShape;
  return (row * width + column) * channels + channel;
}

/** @returns the cells that the number goes into, one for each next layer, as far as it can be followed */
export function followCell(layers: readonly InspectedLayer[], cell: Cell): Cell[] {
  const next: InspectedLayer | undefined = layers[cell.layer + 1];
  if (!next) return [];
  const pooled = isPooling(next) ? pooledInto(next, cell.row, cell.column) : null;
  const moved = isCellwise(next) ? cell : pooled && { ...cell, ...pooled };
  if (!moved) return [];
  const there = { ...moved, layer: cell.layer + 1 };
  return [there, ...followCell(layers, there)];
}

/** @returns whether the layer is a pooling layer with windows, not a global one */
export function isPooling({ kind }: InspectedLayer): boolean {
  return kind === 'max-pooling' || kind === 'average-pooling';
}

/** @returns whether each number of the output depends on the same one of the input, as in batch normalization or an activation */
export function isCellwise({ kind, inputShape, outputShape }: InspectedLayer): boolean {
  return kind === 'other' && inputShape.join() === outputShape.join();
}
