import { expect, test } from 'vitest';
import { packWeights, unpackWeights } from './epoch-weights.ts';
import { usableModel } from './usable-model.ts';
import type { ModelWeights } from './model-weights.ts';

const modelOf = (...values: number[]): ModelWeights => ({
  network: [{ kind: 'flatten' }],
  weights: [
    { shape: [2], values: Float32Array.of(0.5, -1.25) },
    { shape: [values.length], values: Float32Array.from(values) },
  ],
  trainedOn: 48_000,
});

test('what half floats hold comes back as it was, in half the bytes', () => {
  const model = modelOf(1, 2, 65_504);
  const packed = packWeights(model);
  expect(packed.weights.map(({ values }) => values.BYTES_PER_ELEMENT)).toEqual([2, 2]);
  expect(unpackWeights(packed, model.network)).toEqual(model);
});

test('weights beyond the range of half floats stay floats, instead of becoming infinite', () => {
  const model = modelOf(70_000, -1e30);
  expect(unpackWeights(packWeights(model), model.network)).toEqual(model);
});

test('weights that are a part of a larger buffer are packed alone', () => {
  const large = new Float32Array(1_000).fill(1e6);
  const model = { network: [], weights: [{ shape: [2], values: large.subarray(10, 12) }] };
  expect(packWeights(model).weights[0].values.buffer.byteLength).toBe(8);
});

test('weights of which one is none are handed on for their check, which refuses them', () => {
  expect(usableModel(unpackWeights({ weights: [null] }, modelOf(1).network))).toBeNull();
});

test.each([null, 'weights', {}, { weights: 3 }])('%o is no model', (value) => {
  expect(unpackWeights(value, [])).toBeNull();
});
