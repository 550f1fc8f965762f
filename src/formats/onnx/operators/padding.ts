// Reads a Pad that stands before a convolution or a pool, which takes its cells as its own.

import { constantAt, type Operator, type ReadOperator } from './operator.ts';
import { refuseSetting } from '../constants/refuse.ts';
import { isSameAxis, mapAxes } from '../layout/view.ts';

/** Operators between a Pad and the window that takes its cells. */
export const PASSES_PADDING: readonly string[] = ['Pad', 'Transpose', 'Identity', 'Cast'];

export const readPad: ReadOperator = (operator) => {
  const { place, attributes, constants, view, network } = operator;
  const mode = attributes.text('mode', 'constant');
  const pads = attributes.ints('pads') ?? [...constantAt(operator, 1, 'pads').values.subarray(0, 16)];
  const value = constants[2]?.values[0] ?? attributes.float('value', 0);
  const { rows, columns } = mapAxes(network.shape);
  const sides = [0, 0, 0, 0];
  const fits = pads.every((cells, index) => {
    const axis = view[index % view.length];
    const behind = index < view.length ? 0 : 2;
    if (cells > 0 && isSameAxis(axis, rows)) sides[behind] = cells;
    else if (cells > 0 && isSameAxis(axis, columns)) sides[behind + 1] = cells;
    else return cells === 0;
    return true;
  });
  const isMaps = network.shape.length === 3 && pads.length === 2 * view.length && !constants[3];
  if (!fits || !isMaps || network.added) refuseSetting(place, 'pads', pads.join());
  if (mode !== 'constant' && mode !== 'edge') refuseSetting(place, 'mode', mode);
  if (sides.some((cells) => cells > 0))
    network.added = { place, sides, fill: mode === 'edge' ? mode : value };
  return view;
};

/**
 * Takes the cells that a Pad has put around the maps.
 * @param accepts says whether they change nothing in what a padding of ours would give
 * @returns [top, left, bottom, right], as ONNX has them
 */
export function takeAdded(
  { network }: Operator,
  accepts: (fill: number | 'edge') => boolean,
): readonly number[] {
  const { added } = network;
  network.added = null;
  if (added && !accepts(added.fill)) refuseSetting(added.place, 'value', String(added.fill));
  return added?.sides ?? [0, 0, 0, 0];
}
