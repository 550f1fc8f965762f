import { expect, test } from 'vitest';
import { LAYER_BOUNDS, NETWORK_LIMITS } from './network-bounds.ts';
import { networkProblems } from './network-problems.ts';
import type { LayerSpec, NetworkSpec } from './network-spec.ts';
import { PRESETS } from '../experiment/presets.ts';

const FLATTEN = { kind: 'flatten' } as const;
const DENSE = { kind: 'dense', units: 10, activation: 'softmax' } as const;
const END = [{ kind: 'globalAveragePooling2d' }, DENSE] as const;
const conv = (filters: number, kernelSize: number, more: object = {}): LayerSpec => ({
  ...{ kind: 'conv2d', filters, kernelSize, activation: 'relu' },
  ...more,
});
const dense = (units: number, activation: 'relu' | 'linear' | 'softmax' = 'relu'): LayerSpec => ({
  kind: 'dense',
  units,
  activation,
});

test.each(Object.keys(PRESETS) as (keyof typeof PRESETS)[])('%s has no problem', (preset) => {
  expect(networkProblems(PRESETS[preset].network)).toEqual([]);
});

test.each<[string, NetworkSpec]>([
  ['Dense 10 with softmax', [FLATTEN, DENSE]],
  ['Dense 10, then softmax', [FLATTEN, dense(10, 'linear'), { kind: 'activation', activation: 'softmax' }]],
  [
    'the average of ten maps, then softmax',
    [conv(10, 3), { kind: 'globalAveragePooling2d' }, { kind: 'activation', activation: 'softmax' }],
  ],
  ['Flatten twice, which is harmless', [FLATTEN, FLATTEN, DENSE]],
  [
    'a padded kernel larger than its input',
    [conv(4, 3, { strides: 4 }), conv(4, 11, { padding: 'same' }), FLATTEN, DENSE],
  ],
])('a network may end or hold: %s', (_, network) => {
  expect(networkProblems(network)).toEqual([]);
});

test('no layers are no network', () => {
  expect(networkProblems([])).toEqual([{ at: null, problem: 'empty' }]);
});

test('a kernel or a pool that does not fit is told with what it is laid on, and nothing is said of what follows', () => {
  const pooled = [conv(4, 5, { strides: 4 }), { kind: 'maxPooling2d', poolSize: 3 } as const];
  expect(networkProblems([...pooled, conv(4, 3), FLATTEN, DENSE])).toEqual([
    { at: 2, problem: 'window-too-large', size: 3, height: 2, width: 2 },
  ]);
  expect(networkProblems([...pooled, { kind: 'averagePooling2d', poolSize: 4 }, FLATTEN, DENSE])).toEqual([
    { at: 2, problem: 'window-too-large', size: 4, height: 2, width: 2 },
  ]);
});

test('Dense before Flatten is told with the shape that it is given', () => {
  expect(networkProblems([conv(4, 3), dense(20), FLATTEN, DENSE])).toEqual([
    { at: 1, problem: 'input-not-flat', shape: [26, 26, 4] },
  ]);
});

test.each<LayerSpec>([
  conv(4, 3),
  { kind: 'maxPooling2d', poolSize: 2 },
  { kind: 'averagePooling2d', poolSize: 2 },
  { kind: 'globalAveragePooling2d' },
])('$kind after Flatten is told', (layer) => {
  expect(networkProblems([FLATTEN, layer, DENSE])).toEqual([{ at: 1, problem: 'input-flat', units: 784 }]);
});

test('softmax before the end is told, at a Dense and at an Activation', () => {
  const softmax = { kind: 'activation', activation: 'softmax' } as const;
  expect(networkProblems([FLATTEN, dense(20, 'softmax'), softmax, DENSE])).toEqual([
    { at: 1, problem: 'softmax-inside' },
    { at: 2, problem: 'softmax-inside' },
  ]);
});

test('a last layer without softmax, with other than ten, or with maps is told', () => {
  expect(networkProblems([FLATTEN, dense(10)])).toEqual([{ at: 1, problem: 'last-not-softmax' }]);
  expect(networkProblems([FLATTEN, DENSE, { kind: 'dropout', rate: 0.1 }])).toEqual([
    { at: 1, problem: 'softmax-inside' },
    { at: 2, problem: 'last-not-softmax' },
  ]);
  expect(networkProblems([FLATTEN, dense(9, 'softmax')])).toEqual([
    { at: 1, problem: 'last-not-ten', shape: [9] },
  ]);
  expect(networkProblems([conv(10, 3), { kind: 'activation', activation: 'softmax' }])).toEqual([
    { at: 1, problem: 'last-not-ten', shape: [26, 26, 10] },
  ]);
});

test.each<[string, number]>([
  ['filters', 0],
  ['filters', 129],
  ['filters', 2.5],
  ['kernelSize', 12],
  ['kernelSize', NaN],
  ['strides', 5],
  ['strides', 0],
])('a Conv2D with %s %d is told with its bounds', (field, value) => {
  const layer = conv(4, 3, { padding: 'same', [field]: value });
  const problems = networkProblems([layer, FLATTEN, DENSE]);
  const bounds = LAYER_BOUNDS[field as keyof typeof LAYER_BOUNDS];
  expect(problems).toEqual([{ at: 0, problem: 'out-of-bounds', field, value, bounds }]);
});

test.each<[LayerSpec, string, number]>([
  [{ kind: 'maxPooling2d', poolSize: 9 }, 'poolSize', 9],
  [{ kind: 'averagePooling2d', poolSize: 2, strides: -1 }, 'strides', -1],
  [{ kind: 'dropout', rate: 1 }, 'rate', 1],
])('a number that %j does not take is told', (layer, field, value) => {
  expect(networkProblems([layer, FLATTEN, DENSE])).toMatchObject([
    { at: 0, problem: 'out-of-bounds', field, value },
  ]);
});

test('units out of bounds are told', () => {
  expect(networkProblems([FLATTEN, dense(1_025), DENSE])).toMatchObject([
    { at: 1, problem: 'out-of-bounds', field: 'units', value: 1_025 },
  ]);
});

test('more than 40 layers are told at the first one too many', () => {
  const network = [FLATTEN, ...Array<LayerSpec>(39).fill(dense(8)), DENSE];
  expect(networkProblems(network)).toEqual([
    { at: 40, problem: 'too-many-layers', layers: 41, most: NETWORK_LIMITS.layers },
  ]);
  expect(networkProblems([FLATTEN, ...network.slice(2)])).toEqual([]);
});

test('too many parameters are told at the layer with the most of them', () => {
  // 785 x 1,024, then 1,025 x 1,024 twice and 1,025 x 10.
  const network = [FLATTEN, dense(1_024), dense(1_024), dense(1_024), DENSE];
  expect(networkProblems(network)).toEqual([
    { at: 2, problem: 'too-many-parameters', parameters: 803_840 + 2 * 1_049_600 + 10_250, most: 2_000_000 },
  ]);
});

test('too many multiplications are told at the layer with the most of them', () => {
  // 784 places x 9 x 64 x 128 in the second.
  const network = [conv(64, 3, { padding: 'same' }), conv(128, 3, { padding: 'same' }), ...END];
  expect(networkProblems(network)).toMatchObject([
    {
      at: 1,
      problem: 'too-many-multiplications',
      multiplications: 784 * 9 * 64 + 784 * 9 * 64 * 128 + 128 + 1_280,
    },
  ]);
});
test('more activations than a device keeps are told', () => {
  const relus = Array<LayerSpec>(8).fill({ kind: 'activation', activation: 'relu' });
  expect(networkProblems([conv(128, 1), ...relus, ...END])).toEqual([
    { at: 0, problem: 'too-many-activations', activations: 9 * 784 * 128 + 138, most: 800_000 },
  ]);
});

test('a network without weights has nothing to learn', () => {
  const network: NetworkSpec = [
    { kind: 'maxPooling2d', poolSize: 7 },
    FLATTEN,
    { kind: 'activation', activation: 'softmax' },
  ];
  expect(networkProblems(network)).toEqual([
    { at: 2, problem: 'last-not-ten', shape: [16] },
    { at: null, problem: 'no-weights' },
  ]);
});
