import { expect, test } from 'vitest';
import { PRESETS } from '../experiment/presets.ts';
import { readNetwork } from './read-network.ts';

test.each(Object.entries(PRESETS))('the network of %s is read as it is', (_name, { network }) => {
  expect(readNetwork(JSON.parse(JSON.stringify(network)))).toEqual(network);
});

test('what a layer does not have is dropped', () => {
  expect(readNetwork([{ kind: 'flatten', url: 'https://example.org', units: 3 }])).toEqual([
    { kind: 'flatten' },
  ]);
});

test.each<{ value: unknown }>(
  [
    null,
    'conv2d',
    { length: 3 },
    [null],
    new Array(1),
    [['flatten']],
    [{ kind: 'lambda' }],
    [{ kind: 'toString' }],
    [{ kind: 'dense', units: '10', activation: 'softmax' }],
    [{ kind: 'dense', units: 10 }],
    [{ kind: 'dense', units: 10, activation: 'softmax', useBias: 0 }],
    [{ kind: 'conv2d', filters: 3, kernelSize: [3, 3], activation: 'relu' }],
    [{ kind: 'conv2d', filters: 3, kernelSize: 3, activation: 'softmax' }],
    [{ kind: 'conv2d', filters: 3, kernelSize: 3, activation: 'relu', padding: 'causal' }],
    [{ kind: 'maxPooling2d', poolSize: 2, strides: null }],
    [{ kind: 'dropout', rate: {} }],
  ].map((value) => ({ value })),
)('$value is no network', ({ value }) => {
  expect(readNetwork(value)).toBeNull();
});
