// Reads the operators that only turn, merge or split axes, and those that do nothing to a network that is not being trained.

import type { Activation } from '../../../domain/network/network-spec.ts';
import { FLOAT_TYPES } from '../wire/messages.ts';
import { axesOf } from '../constants/fold.ts';
import { constantAt, type Operator, type ReadOperator } from './operator.ts';
import { refuseSetting } from '../constants/refuse.ts';
import {
  flattenedView,
  reshapedView,
  squeezedView,
  transposedView,
  unsqueezedView,
  type View,
} from '../layout/view.ts';

export const readTranspose: ReadOperator = (operator) => {
  const axes = operator.attributes.ints('perm') ?? operator.view.map((_, axis) => axis).reverse();
  return expectView(operator, transposedView(operator.view, axes), 'perm', axes);
};

export const readReshape: ReadOperator = (operator) => {
  const sizes = [...constantAt(operator, 1, 'shape').values.subarray(0, 9)];
  // It says that a 0 is a size of nothing, not that of the axis before.
  const isEmpty = operator.attributes.int('allowzero', 0) !== 0 && sizes.includes(0);
  if (isEmpty) refuseSetting(operator.place, 'allowzero', '1');
  return expectView(operator, reshapedView(operator.view, sizes), 'shape', sizes);
};

export const readFlatten: ReadOperator = (operator) => {
  const axis = operator.attributes.int('axis', 1);
  return expectView(operator, flattenedView(operator.view, axis), 'axis', [axis]);
};

export const readSqueeze: ReadOperator = (operator) => {
  const axes = axesOf(operator.attributes, operator.constants[1] ?? undefined);
  return expectView(operator, squeezedView(operator.view, axes), 'axes', axes ?? []);
};

export const readUnsqueeze: ReadOperator = (operator) => {
  const axes = axesOf(operator.attributes, operator.constants[1] ?? undefined) ?? [];
  return expectView(operator, unsqueezedView(operator.view, axes), 'axes', axes);
};

function expectView({ place }: Operator, view: View | null, setting: string, value: readonly number[]): View {
  const sizes = value.map((size) => (Number.isNaN(size) ? 'N' : size));
  return view && view.length <= 8 ? view : refuseSetting(place, setting, sizes.join());
}

export const readIdentity: ReadOperator = ({ view }) => view;

export const readCast: ReadOperator = ({ place, attributes, view }) => {
  attributes.ignore('saturate');
  const to = attributes.int('to', 0);
  if (!FLOAT_TYPES.includes(to)) refuseSetting(place, 'to', String(to));
  return view;
};

export const readDropout: ReadOperator = ({ place, attributes, constants, network, view }) => {
  attributes.ignore('seed', 'is_test');
  const ratio = constants[1]?.values[0] ?? attributes.float('ratio', 0.5);
  // As a float32 a rate of 0.2 has more digits than anyone wrote.
  const rate = Number(ratio.toPrecision(7));
  if (rate > 0) network.add(place, { kind: 'dropout', rate });
  return view;
};

export function readActivation(activation: Activation): ReadOperator {
  return ({ place, attributes, network, view }) => {
    const alpha = attributes.float('alpha', 1);
    if (alpha !== 1) refuseSetting(place, 'alpha', String(alpha));
    network.activate(place, activation);
    return view;
  };
}
