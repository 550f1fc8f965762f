// Finds what a constant of one number for each channel belongs to: the channels of maps, or the units of a row.

import type { Operator } from './operator.ts';
import { holdsAll, isBatch, isSameAxis, mapAxes, orderOf, type Axis, type View } from '../layout/view.ts';

/**
 * Maps become a row where the axis has all of their numbers.
 * @returns our place of each number along the axis; null where it has neither the channels nor all numbers
 */
export function channelsAlong(
  { place, network }: Pick<Operator, 'place' | 'network'>,
  view: View,
  at: number,
): Int32Array | null {
  const axis = view[at] as Axis | undefined;
  if (!axis) return null;
  const isMaps = network.shape.length === 3 && view.length > 2;
  if (isMaps && isSameAxis(axis, mapAxes(network.shape).channels)) return orderOf(axis);
  const isRow = holdsAll(axis, network.size) && view.every((each, other) => other === at || isBatch(each));
  if (!isRow) return null;
  network.flatten(place);
  return orderOf(axis);
}
