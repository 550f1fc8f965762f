// Reads sums, differences, products and quotients with a constant.

import { inverted, taken } from '../layout/reorder.ts';
import { addAffine, mergeAffine, mergeOffset, type Affine } from './affine.ts';
import { channelsAlong } from './channels.ts';
import type { Operator, ReadOperator } from './operator.ts';
import { refuseSetting, refuseWeights } from '../constants/refuse.ts';
import { sizeOfAxis, type Axis, type View } from '../layout/view.ts';

type Arithmetic = 'Add' | 'Sub' | 'Mul' | 'Div';

/** @param merges whether what can be one layer becomes one; a file of ours has each layer by itself */
export function readArithmetic(operation: Arithmetic, merges: boolean): ReadOperator {
  return (operator) => {
    const { place, constants, view, network } = operator;
    const at = constants[0] ? 0 : 1;
    const constant = constants[at] ?? refuseWeights(place, 'B', [1], null);
    const name = at === 0 ? 'A' : 'B';
    if (operation === 'Div' && at === 0) refuseSetting(place, name, 'constant');
    const wide = widened(view, constant.dims.length);
    const values = spreadOver(operator, wide, constant.dims, new Float64Array(constant.values));
    if (!values) return refuseSetting(place, name, `[${constant.dims.join()}]`);
    const affine = affineOf(operation, at === 0, values);
    const isMerged = merges
      ? mergeAffine(network, affine)
      : operation === 'Add' && mergeOffset(network, affine);
    if (!isMerged) addAffine(network, place, affine);
    return wide;
  };
}

/** Missing axes come before those that are there. */
function widened(view: View, rank: number): View {
  const missing = Math.max(rank - view.length, 0);
  return [...Array.from({ length: missing }, (): Axis => []), ...view];
}

/** @returns one number for all, or one for each channel in our order; null where the constant differs from place to place */
function spreadOver(
  operator: Operator,
  view: View,
  dims: readonly number[],
  values: Float64Array,
): Float64Array | null {
  const first = view.length - dims.length;
  const varying = dims.flatMap((side, axis) => (side === 1 ? [] : [first + axis]));
  if (varying.some((axis) => sizeOfAxis(view[axis]) !== dims[axis - first])) return null;
  if (varying.length === 0) return values;
  const order = varying.length === 1 ? channelsAlong(operator, view, varying[0]) : null;
  if (order) return taken(values, inverted(order));
  return values.every((value) => value === values[0]) ? values.subarray(0, 1) : null;
}

function affineOf(operation: Arithmetic, isFirst: boolean, constant: Float64Array): Affine {
  const all = (value: number) => constant.map(() => value);
  switch (operation) {
    case 'Add':
      return { scale: all(1), offset: constant };
    case 'Sub':
      return isFirst
        ? { scale: all(-1), offset: constant }
        : { scale: all(1), offset: constant.map((value) => 0 - value) };
    case 'Mul':
      return { scale: constant, offset: all(0) };
    case 'Div':
      return { scale: constant.map((value) => 1 / value), offset: all(0) };
  }
}
