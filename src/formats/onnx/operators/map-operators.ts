// Reads the operators that move a window over maps, and those that make one number of each map.

import type { PoolingKind } from '../../../domain/network/network-spec.ts';
import { LAYER_BOUNDS } from '../../../domain/network/network-bounds.ts';
import { transposed } from '../layout/reorder.ts';
import { axesOf } from '../constants/fold.ts';
import { constantAt, vectorAt, type Operator, type ReadOperator } from './operator.ts';
import { refuseSetting, refuseWeights } from '../constants/refuse.ts';
import { axisAt, describeView, isBatch, isSameAxis, mapAxes, type View } from '../layout/view.ts';
import { takeAdded } from './padding.ts';
import { readWindow } from './windows.ts';

/** @throws ImportRefused where what comes in is not [batch, channels, height, width] */
function expectMaps(operator: Operator): void {
  const { place, view, network } = operator;
  const { channels, rows, columns } = mapAxes(network.shape);
  const [batch, ...axes] = view;
  // A row that is made maps again has had layers that only take it as a row.
  const fits =
    network.shape.length === 3 &&
    axes.length === 3 &&
    isBatch(batch) &&
    [channels, rows, columns].every((axis, at) => isSameAxis(axis, axes[at]));
  if (!fits) refuseSetting(place, 'layout', describeView(view));
}

/** @returns the view of the network's maps as [batch, channels, height, width] */
function mapsView({ view, network }: Operator): View {
  const { channels, rows, columns } = mapAxes(network.shape);
  return [view[0], channels, rows, columns];
}

export const readConvolution: ReadOperator = (operator) => {
  const { place, attributes, network } = operator;
  expectMaps(operator);
  const { dims, values } = constantAt(operator, 1, 'W');
  const [filters, , ...sides] = dims;
  attributes.expectInt('group', 1);
  const added = takeAdded(operator, (fill) => fill === 0);
  const { size, strides, padding } = readWindow(place, attributes, {
    length: network.shape[0],
    added,
    kernel: sides,
  });
  const { channels } = network;
  const expected = [filters, channels, size, size];
  if (dims.join() !== expected.join()) refuseWeights(place, 'W', expected, [...dims]);
  const useBias = operator.constants[2] !== undefined && operator.constants[2] !== null;
  network.add(
    place,
    {
      ...{ kind: 'conv2d', filters, kernelSize: size, activation: 'linear' },
      ...(strides !== 1 && { strides }),
      ...(padding && { padding }),
      ...(!useBias && { useBias }),
    },
    [
      { weight: 'W', shape: [size, size, channels, filters], values: transposed(values, dims, [2, 3, 1, 0]) },
      ...(useBias ? [{ weight: 'B', shape: [filters], values: vectorAt(operator, 2, 'B', filters) }] : []),
    ],
  );
  return mapsView(operator);
};

export function readPooling(kind: PoolingKind): ReadOperator {
  return (operator) => {
    const { place, attributes, network } = operator;
    expectMaps(operator);
    const countsAdded = attributes.int('count_include_pad', 0) !== 0;
    attributes.ignore('storage_order');
    const side = network.shape[0];
    // The edge repeated changes no maximum, since every window has the edge itself.
    const added = takeAdded(
      operator,
      (fill) => kind === 'maxPooling2d' && (fill === 'edge' || fill === -Infinity),
    );
    const { size, strides, padding } = readWindow(place, attributes, { length: side, added });
    if (countsAdded && padding) refuseSetting(place, 'count_include_pad', '1');
    // One window over all of a map is its average, however large it is.
    const isGlobal = size === side && !padding && size > LAYER_BOUNDS.poolSize.max;
    if (isGlobal && kind === 'averagePooling2d') return averaged(operator);
    network.add(place, {
      ...{ kind, poolSize: size },
      ...(strides !== size && { strides }),
      ...(padding && { padding }),
    });
    return mapsView(operator);
  };
}

export const readGlobalAverage: ReadOperator = (operator) => {
  expectMaps(operator);
  return averaged(operator);
};

export const readGlobalMaximum: ReadOperator = (operator) => {
  const { place, network } = operator;
  expectMaps(operator);
  network.add(place, { kind: 'maxPooling2d', poolSize: network.shape[0] });
  return mapsView(operator);
};

/** It is an average where it goes over rows and columns and nothing else, wherever the file has them. */
export const readReduceMean: ReadOperator = (operator) => {
  const { place, attributes, view, network, constants } = operator;
  const axes = axesOf(attributes, constants[1] ?? undefined) ?? [];
  const keeps = attributes.int('keepdims', 1) !== 0;
  attributes.ignore('noop_with_empty_axes');
  const chosen = axes.map((axis) => axisAt(axis, view.length));
  const { rows, columns } = mapAxes(network.shape);
  const isSpace =
    network.shape.length === 3 &&
    chosen.length === 2 &&
    [rows, columns].every((axis) => chosen.some((at) => at !== null && isSameAxis(view[at], axis)));
  if (!isSpace) refuseSetting(place, 'axes', axes.join());
  network.add(place, { kind: 'globalAveragePooling2d' });
  return keeps
    ? view.map((axis, at) => (chosen.includes(at) ? [] : axis))
    : view.filter((_, at) => !chosen.includes(at));
};

function averaged({ place, network, view }: Operator): View {
  const { channels } = mapAxes(network.shape);
  network.add(place, { kind: 'globalAveragePooling2d' });
  return [view[0], channels, [], []];
}
