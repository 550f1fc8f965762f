import { expect, test } from 'vitest';
import { fieldsOf, LAYER_KINDS } from '../../domain/network/layer-kinds/layer-kinds.ts';
import type { LayerSpec } from '../../domain/network/network-spec.ts';
import { networkProblems } from '../../domain/network/network-problems.ts';
import { fieldOf, NEW_LAYERS, withField } from './layer-fields.ts';

const CONV: LayerSpec = { kind: 'conv2d', filters: 4, kernelSize: 3, activation: 'relu' };
const POOL: LayerSpec = { kind: 'maxPooling2d', poolSize: 2 };

test('every kind of layer can be added once, with numbers within their bounds', () => {
  expect(NEW_LAYERS.map(({ kind }) => kind).sort()).toEqual(Object.keys(LAYER_KINDS).sort());
  const problems = NEW_LAYERS.flatMap((layer) => networkProblems([layer]));
  expect(problems.filter(({ problem }) => problem === 'out-of-bounds')).toEqual([]);
});

test('every field of a new layer can be edited', () => {
  for (const layer of NEW_LAYERS) {
    const fields = fieldsOf(layer.kind).map(([name]) => name as string);
    expect(fields).toEqual(expect.arrayContaining(Object.keys(layer).filter((name) => name !== 'kind')));
  }
});

test("what a layer leaves out reads as Keras's default", () => {
  expect(fieldOf(CONV, 'strides')).toBe(1);
  expect(fieldOf(CONV, 'padding')).toBe('valid');
  expect(fieldOf(CONV, 'useBias')).toBe(true);
  expect(fieldOf(POOL, 'strides')).toBeUndefined();
});

test('a field set to another value and back leaves the layer as it was', () => {
  expect(withField(withField(CONV, 'padding', 'same'), 'padding', 'valid')).toEqual(CONV);
  expect(withField(withField(CONV, 'useBias', false), 'useBias', true)).toEqual(CONV);
  expect(withField(withField(POOL, 'strides', 1), 'strides', undefined)).toEqual(POOL);
  expect(withField(CONV, 'filters', 9)).toEqual({ ...CONV, filters: 9 });
});

test('a number that is none is kept as such, so that its field can say so', () => {
  expect(withField(CONV, 'strides', NaN)).toEqual({ ...CONV, strides: NaN });
});
