import { expect, test } from 'vitest';
import type { ImportedModel } from '../../domain/exchange/imported.ts';
import type { NetworkSpec } from '../../domain/network/network-spec.ts';
import { weightShapes } from '../../domain/network/network-summary.ts';
import { channelsFirst, withChannelsFirst } from './channels-first.ts';

/** Maps of 2 x 2 with three channels are flattened. */
const NETWORK: NetworkSpec = [
  { kind: 'conv2d', filters: 3, kernelSize: 7, strides: 4, activation: 'relu', padding: 'same' },
  { kind: 'maxPooling2d', poolSize: 3 },
  { kind: 'flatten' },
  { kind: 'batchNormalization' },
  { kind: 'dense', units: 2, activation: 'relu' },
  { kind: 'dense', units: 10, activation: 'softmax' },
];

/** Each number of a weight is its place in it. */
function modelOf(network: NetworkSpec) {
  const weights = weightShapes(network).map((shape) => ({
    shape,
    values: Float32Array.from({ length: shape.reduce((size, side) => size * side, 1) }, (_, at) => at),
  }));
  return { network, weights };
}

test('the rows behind a Flatten are taken where a channel after the other has them, up to the first kernel', () => {
  const model = modelOf(NETWORK);
  const weights = channelsFirst(model);
  // Row, column and channel (0, 0, 1) is the unit 1 here and the unit 4 there, (1, 0, 2) the unit 8 here and 10 there.
  const units = [0, 4, 8, 1, 5, 9, 2, 6, 10, 3, 7, 11];
  expect([...weights![2].values]).toEqual(units);
  expect([...weights![5].values]).toEqual(units);
  expect([...weights![6].values]).toEqual(units.flatMap((unit) => [2 * unit, 2 * unit + 1]));
  for (const at of [0, 1, 7, 8, 9]) expect(weights![at]).toBe(model.weights[at]);
});

test.each<[string, NetworkSpec]>([
  ['an image that is flattened as it comes', [{ kind: 'flatten' }, ...NETWORK.slice(4)]],
  ['one channel', [{ ...NETWORK[0], filters: 1 } as NetworkSpec[number], ...NETWORK.slice(1)]],
  ['maps of which only means go on', [NETWORK[0], { kind: 'globalAveragePooling2d' }, ...NETWORK.slice(4)]],
])('%s has one order alone', (_what, network) => {
  expect(channelsFirst(modelOf(network))).toBeNull();
});

const imported: ImportedModel = {
  ...{ model: modelOf(NETWORK), format: 'keras', file: 'a.keras', facts: null, run: null },
  ...{ softmaxAdded: false, channelsFirst: null },
};

test('the order is in doubt for files of Keras and TensorFlow.js, and not for ONNX or for our own', () => {
  const facts = { title: 'mine', date: '2026-11-27', training: null, taughtDigits: 0, versions: {} };
  expect(withChannelsFirst(imported).channelsFirst).not.toBeNull();
  expect(withChannelsFirst({ ...imported, format: 'tensorflow-js' }).channelsFirst).not.toBeNull();
  expect(withChannelsFirst({ ...imported, format: 'onnx' }).channelsFirst).toBeNull();
  expect(withChannelsFirst({ ...imported, facts }).channelsFirst).toBeNull();
});
