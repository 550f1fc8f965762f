// Reads the operators that take a row of numbers: multiplications with a matrix, and softmax.

import { rowsTaken, inverted, transposed } from '../layout/reorder.ts';
import { constantAt, type Operator, type ReadOperator } from './operator.ts';
import { refuseLayer, refuseSetting, refuseWeights } from '../constants/refuse.ts';
import {
  axisAt,
  axisOf,
  describeView,
  flattenedView,
  holdsAll,
  isBatch,
  orderOf,
  type Axis,
  type View,
} from '../layout/view.ts';

export const readGemm: ReadOperator = (operator) => {
  const { place, attributes, constants } = operator;
  attributes.expectInt('transA', 0);
  const turned = attributes.int('transB', 0) !== 0;
  const alpha = attributes.float('alpha', 1);
  const beta = attributes.float('beta', 1);
  if (operator.view.length !== 2) refuseSetting(place, 'A', describeView(operator.view));
  const { dims, values } = constantAt(operator, 1, 'B');
  if (dims.length !== 2) refuseWeights(place, 'B', [operator.network.size, 0], [...dims]);
  const matrix = turned ? transposed(values, dims, [1, 0]) : values;
  const units = turned ? dims[0] : dims[1];
  const kernel = { dims: turned ? [dims[1], dims[0]] : dims, values: scaled(matrix, alpha) };
  const bias = constants[2];
  if (!bias) return addDense(operator, kernel, null);
  // It is added to each row, and a single number to each unit.
  const { length } = bias.values;
  const fits = (length === units && bias.dims[bias.dims.length - 1] === units) || length === 1;
  if (!fits) refuseWeights(place, 'C', [units], [...bias.dims]);
  return addDense(operator, kernel, scaled(bias.values, beta));
};

export const readMatrixProduct: ReadOperator = (operator) => {
  const kernel = constantAt(operator, 1, 'B');
  if (kernel.dims.length !== 2)
    refuseWeights(operator.place, 'B', [operator.network.size, 0], [...kernel.dims]);
  return addDense(operator, { dims: kernel.dims, values: new Float32Array(kernel.values) }, null);
};

function scaled(values: ArrayLike<number>, factor: number): Float32Array {
  return Float32Array.from(values, (value) => value * factor);
}

interface Kernel {
  /** [inputs, units] */
  dims: readonly number[];
  values: Float32Array;
}

/** @param bias one number for each unit, or one for all */
function addDense(operator: Operator, { dims, values }: Kernel, bias: Float32Array | null): View {
  const { place, network, view } = operator;
  const row = expectRow(operator, view.length - 1);
  const units = dims[1];
  if (dims[0] !== network.size) refuseWeights(place, 'B', [network.size, units], [...dims]);
  network.flatten(place);
  // The file has the kernel's rows in the order of its own row.
  const kernel = rowsTaken(values, inverted(orderOf(row)));
  const biases = bias?.length === 1 ? new Float32Array(units).fill(bias[0]) : bias;
  network.add(place, { kind: 'dense', units, activation: 'linear', ...(!biases && { useBias: false }) }, [
    { weight: 'B', shape: [dims[0], units], values: kernel },
    ...(biases ? [{ weight: 'C', shape: [units], values: biases }] : []),
  ]);
  return [...view.slice(0, -1), axisOf({ size: units, stride: 1 })];
}

/** @returns the axis, which has all numbers of an image @throws ImportRefused where another one has some of them */
function expectRow({ place, view, network }: Operator, at: number): Axis {
  const row = view[at] as Axis | undefined;
  const fits =
    row && holdsAll(row, network.size) && view.every((axis, other) => other === at || isBatch(axis));
  return fits ? row : refuseSetting(place, 'A', describeView(view));
}

/** Before version 13, softmax went over all axes from the given one on. */
export const readSoftmax: ReadOperator = (operator) => {
  const { place, attributes, version, view, network } = operator;
  const axis = attributes.int('axis', version < 13 ? 1 : -1);
  const rows = version < 13 ? flattenedView(view, axis) : view;
  const at = rows && (version < 13 ? 1 : axisAt(axis, view.length));
  if (rows === null || at === null) return refuseSetting(place, 'axis', String(axis));
  if (!holdsAll(rows[at], network.size)) refuseSetting(place, 'axis', String(axis));
  // Softmax of logarithms of probabilities gives the probabilities again.
  if (network.softmaxAdded) network.softmaxAdded = false;
  else if (network.endsInSoftmax) refuseLayer(place);
  else {
    network.flatten(place);
    network.activate(place, 'softmax');
  }
  return view;
};

/** It is the logarithm of what softmax gives, and ours gives that. */
export const readLogSoftmax: ReadOperator = (operator) => {
  const view = readSoftmax(operator);
  operator.network.softmaxAdded = true;
  return view;
};
