import { expect, test } from 'vitest';
import { LAYER_KINDS } from '../network/layer-kinds/layer-kinds.ts';
import type { NetworkSpec } from '../network/network-spec.ts';
import { decodeNetwork, encodeNetwork } from './layer-codes.ts';

/** Links that people hold: what stands in them must be read as it was written. */
const WRITTEN: readonly (readonly [string, NetworkSpec])[] = [
  ['c3k5e', [{ kind: 'conv2d', filters: 3, kernelSize: 5, activation: 'elu' }]],
  [
    'c3k5gx2sn',
    [
      {
        ...{ kind: 'conv2d', filters: 3, kernelSize: 5, activation: 'sigmoid' },
        ...{ strides: 2, padding: 'same', useBias: false },
      },
    ],
  ],
  ['p3x1s', [{ kind: 'maxPooling2d', poolSize: 3, strides: 1, padding: 'same' }]],
  ['a2', [{ kind: 'averagePooling2d', poolSize: 2 }]],
  ['g~b~f', [{ kind: 'globalAveragePooling2d' }, { kind: 'batchNormalization' }, { kind: 'flatten' }]],
  [
    'vt~vm',
    [
      { kind: 'activation', activation: 'tanh' },
      { kind: 'activation', activation: 'softmax' },
    ],
  ],
  [
    'd0.35~d0',
    [
      { kind: 'dropout', rate: 0.35 },
      { kind: 'dropout', rate: 0 },
    ],
  ],
  [
    'r-255o255~r0.00392156862745098~r3.245699448231094o-0.42421293~r0.0000001',
    [
      { kind: 'rescaling', scale: -255, offset: 255 },
      { kind: 'rescaling', scale: 1 / 255 },
      { kind: 'rescaling', scale: 1 / 0.3081, offset: -0.42421293 },
      { kind: 'rescaling', scale: 1e-7 },
    ],
  ],
  [
    'u7ln~u10m',
    [
      { kind: 'dense', units: 7, activation: 'linear', useBias: false },
      { kind: 'dense', units: 10, activation: 'softmax' },
    ],
  ],
];

test.each(WRITTEN)('%s is written and read as ever', (code, network) => {
  expect(encodeNetwork(network)).toBe(code);
  expect(decodeNetwork(code)).toEqual(network);
});

test('a layer of another order, or with more than its kind has, is none', () => {
  for (const code of ['c3k5esx2', 'p3r', 'f2', 'g~', 'u7', 'k5c3e', 'd.5', 'd0.', 'c3k5m', ''])
    expect(decodeNetwork(code)).toBeNull();
});

test('no two kinds begin with the same letter', () => {
  const letters = Object.values(LAYER_KINDS).map(({ code }) => code);
  expect(new Set(letters).size).toBe(letters.length);
});
