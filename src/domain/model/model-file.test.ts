import { expect, test } from 'vitest';
import { decodeModel, encodeModel, type ModelCard, type ModelFileV1 } from './model-file.ts';
import type { ModelWeights } from './model-weights.ts';
import type { NetworkSpec } from '../network/network-spec.ts';

const card: ModelCard = {
  preset: 'tutorial',
  seed: 1,
  epochs: 1,
  bestEpoch: 1,
  valLoss: 0.1,
  valAccuracy: 0.97,
  testLoss: 0.1,
  testAccuracy: 0.97,
  date: '2026-11-25',
  versions: { 'digit-lab': '0.1.0' },
};
const model: ModelWeights = {
  network: [
    { kind: 'conv2d', filters: 10, kernelSize: 1, activation: 'linear' },
    { kind: 'globalAveragePooling2d' },
    { kind: 'activation', activation: 'softmax' },
  ],
  weights: [
    { shape: [1, 1, 1, 10], values: Float32Array.of(1, 2, 3, 4, 5, 6, 7, 8, 9, 10) },
    { shape: [10], values: new Float32Array(10).fill(0.5) },
  ],
};

function encoded(values = model) {
  const { json, bin } = encodeModel(values, card);
  return { json, bin: bin.buffer as ArrayBuffer };
}

test('a model that is written and read again is the same model', () => {
  const { json, bin } = encoded();
  expect(decodeModel(json, bin)).toEqual(model);
});

test('a model in half floats is half the size, close to what it was, and keeps its threshold to what is no digit', () => {
  const familiarity = { least: 3.5, falseRejects: 0.02, images: 3_000 };
  const { json, bin } = encodeModel({ ...model, familiarity }, card, 'float16');
  expect(bin.byteLength).toBe(40);
  expect(decodeModel(json, bin.buffer as ArrayBuffer)).toEqual({ ...model, familiarity });
});

test('a model keeps how many images it learned from, and a count that cannot be is refused', () => {
  const { json, bin } = encoded({ ...model, trainedOn: 57_000 });
  expect(decodeModel(json, bin)).toEqual({ ...model, trainedOn: 57_000 });
  expect(() => decodeModel({ ...json, trainedOn: 60_000 }, bin)).toThrow('trainedOn');
});

test('a model of version 1 is read as float32 without such a threshold', () => {
  const { json, bin } = encoded();
  const { encoding: _encoding, familiarity: _familiarity, ...rest } = json;
  const old: ModelFileV1 = { ...rest, version: 1 };
  expect(decodeModel(old, bin)).toEqual(model);
});

test('an unknown encoding and a broken threshold are refused', () => {
  const { json, bin } = encoded();
  expect(() => decodeModel({ ...json, encoding: 'int1' as 'float16' }, bin)).toThrow('encoding');
  const familiarity = { least: NaN, falseRejects: 0.02, images: 1 };
  expect(() => decodeModel({ ...json, familiarity }, bin)).toThrow('familiarity');
});

test('truncated weights are refused by name', () => {
  const { json, bin } = encoded();
  expect(() => decodeModel(json, bin.slice(4))).toThrow('weights.bin');
});

test('a model of a newer version is refused', () => {
  const { json, bin } = encoded();
  expect(() => decodeModel({ ...json, version: 99 }, bin)).toThrow('version 99');
});

test('weights that are not numbers are refused', () => {
  const broken = {
    ...model,
    weights: [model.weights[0], { shape: [10], values: new Float32Array(10).fill(NaN) }],
  };
  const { json, bin } = encoded(broken);
  expect(() => decodeModel(json, bin)).toThrow('weights.bin');
});

test.each<[string, unknown]>([
  ['is none', 'conv2d'],
  ['has a layer of no kind', [{ kind: 'lambda' }]],
  ['could not be trained', [{ kind: 'flatten' }, { kind: 'dense', units: 9, activation: 'softmax' }]],
  ['has more layers than any', Array(10_000).fill({ kind: 'flatten' })],
])('a network that %s is refused', (_what, network) => {
  const { json, bin } = encoded();
  expect(() => decodeModel({ ...json, network: network as NetworkSpec }, bin)).toThrow('network');
});

test.each<[string, unknown]>([
  ['no list', null],
  ['of sides below one', [[-1, -20]]],
  ['of sides that are no numbers', [['20']]],
  ["another network's", [[1, 1, 2, 5], [10]]],
])('shapes that are %s are refused', (_what, shapes) => {
  const { json, bin } = encoded();
  expect(() => decodeModel({ ...json, shapes: shapes as number[][] }, bin)).toThrow('shapes');
});
