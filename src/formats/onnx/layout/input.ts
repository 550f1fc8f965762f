// Finds the one input of a graph that takes a digit, and how it lays out its pixels.

import { ImportRefused } from '../../../domain/exchange/imported.ts';
import { IMAGE_PIXELS, IMAGE_SIDE } from '../../../domain/image/ink.ts';
import { INPUT_SHAPE } from '../../../domain/network/network-summary.ts';
import type { GraphMessage, ValueInfoMessage } from '../wire/messages.ts';
import { ANY, axisOf, mapAxes, type View } from './view.ts';

/** @returns the input that is no constant @throws ImportRefused where there are several */
export function inputOf({ input, initializer }: GraphMessage): ValueInfoMessage {
  // Files before 2019 listed their weights among the inputs.
  const constants = new Set(initializer.map(({ name }) => name));
  const open = input.filter(({ name }) => !constants.has(name));
  if (open.length !== 1) throw new ImportRefused({ problem: 'branches' });
  return open[0];
}

/** @returns the view of a digit's 28 x 28 pixels @throws ImportRefused where the input takes something else */
export function inputView({ type }: ValueInfoMessage): View {
  const sides =
    type?.tensorType?.shape?.dim.map(({ value }) => (value !== null && value > 0 ? value : null)) ?? [];
  const images = sides[0] ?? ANY;
  const withoutBatch = viewOfPixels(sides);
  if (withoutBatch) return withoutBatch;
  const view = sides.length > 0 ? viewOfPixels(sides.slice(1)) : null;
  if (!view) throw new ImportRefused({ problem: 'input-shape', shape: sides });
  return [axisOf({ size: images, stride: 0 }), ...view];
}

/** @returns null where the sides are not those of one digit, as rows and columns or as a row of pixels */
function viewOfPixels(sides: readonly (number | null)[]): View | null {
  const { rows, columns } = mapAxes(INPUT_SHAPE);
  const long = sides.filter((side) => side !== 1);
  if (long.join() === `${IMAGE_PIXELS}`)
    return sides.map((side) => (side === 1 ? [] : [...rows, ...columns]));
  if (long.join() !== `${IMAGE_SIDE},${IMAGE_SIDE}`) return null;
  const left = [rows, columns];
  return sides.map((side) => (side === 1 ? [] : left.shift()!));
}
