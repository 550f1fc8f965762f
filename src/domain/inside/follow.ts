// Where the number of a cell goes next: through the layers that change each cell by itself and those that pool, up to the
// first that mixes maps or units.

import type { InspectedLayer } from './inspected.ts';
import { pooledInto } from './trace.ts';

/** The place of a number of a map; of a dense layer the unit is the channel, row and column are 0. */
export interface Cell {
  layer: number;
  row: number;
  column: number;
  channel: number;
}

/** Its place in what the layer answers. */
export function placeOf({ outputShape }: InspectedLayer, { row, column, channel }: Cell): number {
  if (outputShape.length === 1) return channel;
  const [, width, channels] = outputShape;
  return (row * width + column) * channels + channel;
}

/** @returns the cells that a number becomes, layer by layer, as far as it can be followed */
export function followCell(layers: readonly InspectedLayer[], cell: Cell): Cell[] {
  const next: InspectedLayer | undefined = layers[cell.layer + 1];
  if (!next) return [];
  const pooled = isPooling(next) ? pooledInto(next, cell.row, cell.column) : null;
  const moved = isCellwise(next) ? cell : pooled && { ...cell, ...pooled };
  if (!moved) return [];
  const there = { ...moved, layer: cell.layer + 1 };
  return [there, ...followCell(layers, there)];
}

/** Whether the layer keeps one number of each window. */
export function isPooling({ kind }: InspectedLayer): boolean {
  return kind === 'max-pooling' || kind === 'average-pooling';
}

/** Whether each number becomes one of its own, as in batch normalization or an activation. */
export function isCellwise({ kind, inputShape, outputShape }: InspectedLayer): boolean {
  return kind === 'other' && inputShape.join() === outputShape.join();
}
