import { expect, test } from 'vitest';
import { multiplications, multiplicationsOf } from './network-cost.ts';
import { TUTORIAL_NETWORK } from '../experiment/preset-networks.ts';
import type { NetworkSpec } from './network-spec.ts';

test("the tutorial's network multiplies 278,440 times for an image", () => {
  // 26 x 26 x 10 x 9 in the convolution, 1690 x 128 and 128 x 10 in the dense layers.
  expect(multiplications(TUTORIAL_NETWORK)).toBe(60_840 + 216_320 + 1_280);
});

test('strides and padding count, and averages and normalization are a number each', () => {
  const layers: NetworkSpec = [
    // 14 x 14 x 4 places of 9
    { kind: 'conv2d', filters: 4, kernelSize: 3, activation: 'relu', padding: 'same', strides: 2 },
    { kind: 'batchNormalization' },
    { kind: 'averagePooling2d', poolSize: 2 },
    { kind: 'maxPooling2d', poolSize: 2, strides: 1 },
    // 4 x 4 x 6 places of 9 x 4
    { kind: 'conv2d', filters: 6, kernelSize: 3, activation: 'relu' },
    { kind: 'globalAveragePooling2d' },
    { kind: 'dense', units: 10, activation: 'softmax' },
  ];
  expect(multiplicationsOf(layers)).toEqual([7_056, 784, 196, 0, 3_456, 6, 60]);
});

test('a network that cannot be built costs what can', () => {
  expect(
    multiplicationsOf([{ kind: 'dense', units: 10, activation: 'softmax' }, { kind: 'flatten' }]),
  ).toEqual([0, 0]);
});
