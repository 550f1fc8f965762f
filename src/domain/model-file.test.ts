import { expect, test } from 'vitest';
import { decodeModel, encodeModel, type ModelCard } from './model-file.ts';
import type { ModelWeights } from './model-weights.ts';

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
  network: [{ kind: 'dense', units: 2, activation: 'softmax' }],
  weights: [
    { shape: [2, 2], values: Float32Array.of(1, 2, 3, 4) },
    { shape: [2], values: Float32Array.of(5, 6) },
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

test('truncated weights are refused by name', () => {
  const { json, bin } = encoded();
  expect(() => decodeModel(json, bin.slice(4))).toThrow('weights.bin');
});

test('a model of a newer version is refused', () => {
  const { json, bin } = encoded();
  expect(() => decodeModel({ ...json, version: 99 }, bin)).toThrow('version 99');
});

test('weights that are not numbers are refused', () => {
  const broken = { ...model, weights: [model.weights[0], { shape: [2], values: Float32Array.of(NaN, 1) }] };
  const { json, bin } = encoded(broken);
  expect(() => decodeModel(json, bin)).toThrow('weights.bin');
});
