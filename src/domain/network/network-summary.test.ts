import { expect, test } from 'vitest';
import {
  COMPACT_NETWORK,
  LENET5_NETWORK,
  ROBUST_NETWORK,
  TUTORIAL_NETWORK,
} from '../experiment/preset-networks.ts';
import type { Conv2dSpec, LayerSpec, NetworkSpec } from './network-spec.ts';
import { summarise, totalParameters } from './network-summary.ts';

const conv = (more: Partial<Conv2dSpec>): Conv2dSpec => ({
  ...{ kind: 'conv2d', filters: 4, kernelSize: 3, activation: 'relu' },
  ...more,
});

test('the tutorial network has the shapes and the 217,838 parameters of its Keras summary', () => {
  const layers = summarise(TUTORIAL_NETWORK);
  expect(layers.map((layer) => layer.outputShape)).toEqual([
    [26, 26, 10],
    [13, 13, 10],
    [13, 13, 10],
    [1690],
    [128],
    [128],
    [10],
  ]);
  expect(layers.map((layer) => layer.parameters)).toEqual([100, 0, 0, 0, 216_448, 0, 1_290]);
});

test('batch normalization has four numbers a channel, and a layer without bias none for it', () => {
  const layers = summarise(ROBUST_NETWORK);
  expect(layers.slice(0, 3).map(({ name, parameters }) => [name, parameters])).toEqual([
    ['Conv2D', 108],
    ['BatchNormalization', 48],
    ['Activation', 0],
  ]);
  expect(totalParameters(layers)).toBe(108_038);
});

test('a convolution with padding keeps the size', () => {
  const [same] = summarise([
    { kind: 'conv2d', filters: 4, kernelSize: 3, activation: 'relu', padding: 'same' },
  ]);
  expect(same.outputShape).toEqual([28, 28, 4]);
});

const shapeOf = (...network: NetworkSpec) => summarise(network).at(-1)?.outputShape;

test.each<[string, LayerSpec, number[], number]>([
  // floor((28 - 5) / 2) + 1 = 12
  ['strides', conv({ kernelSize: 5, strides: 2 }), [12, 12, 4], 104],
  // ceil(28 / 3) = 10
  ['strides with padding', conv({ kernelSize: 5, strides: 3, padding: 'same' }), [10, 10, 4], 104],
  ['no bias', conv({ kernelSize: 3, useBias: false }), [26, 26, 4], 36],
  ['a kernel of all', conv({ kernelSize: 28 }), [1, 1, 4], 3_140],
])('a convolution with %s', (_, layer, shape, parameters) => {
  expect(summarise([layer])).toEqual([{ spec: layer, name: 'Conv2D', outputShape: shape, parameters }]);
});

test.each(['maxPooling2d', 'averagePooling2d'] as const)('%s counts its places as Keras does', (kind) => {
  expect(shapeOf({ kind, poolSize: 3 })).toEqual([9, 9, 1]);
  expect(shapeOf({ kind, poolSize: 3, padding: 'same' })).toEqual([10, 10, 1]);
  expect(shapeOf({ kind, poolSize: 3, strides: 2 })).toEqual([13, 13, 1]);
  expect(shapeOf({ kind, poolSize: 3, strides: 2, padding: 'same' })).toEqual([14, 14, 1]);
  expect(summarise([{ kind, poolSize: 2 }])[0].parameters).toBe(0);
});

test('global average pooling leaves a number a channel', () => {
  expect(shapeOf(conv({}), { kind: 'globalAveragePooling2d' })).toEqual([4]);
});

test("LeNet-5 has the shapes and the 61,706 parameters of LeCun's drawing with full connections", () => {
  const layers = summarise(LENET5_NETWORK);
  expect(layers.map(({ outputShape }) => outputShape?.join('x'))).toEqual([
    '28x28x6',
    '14x14x6',
    '10x10x16',
    '5x5x16',
    '400',
    '120',
    '84',
    '10',
  ]);
  expect(layers.map(({ parameters }) => parameters)).toEqual([156, 0, 2_416, 0, 0, 48_120, 10_164, 850]);
});

test('Compact has 8,850 parameters', () => {
  // 200 + 32, 1,152 + 64, 3,456 + 96, 385 x 10
  expect(totalParameters(summarise(COMPACT_NETWORK))).toBe(8_850);
});

test('from the first layer that cannot be built on nothing is known, and the rest keeps its name', () => {
  const broken: NetworkSpec[] = [
    [conv({}), { kind: 'dense', units: 10, activation: 'softmax' }],
    [{ kind: 'flatten' }, conv({})],
    [{ kind: 'flatten' }, { kind: 'globalAveragePooling2d' }],
    [conv({}), conv({ kernelSize: 27 })],
    [conv({}), { kind: 'maxPooling2d', poolSize: 27 }],
    [conv({}), conv({ filters: NaN })],
    [conv({}), conv({ strides: 0 })],
    [conv({}), conv({ kernelSize: 2.5 })],
    [{ kind: 'flatten' }, { kind: 'dense', units: -3, activation: 'relu' }],
  ];
  for (const network of broken) {
    const [first, second, third] = summarise([...network, { kind: 'flatten' }]);
    expect(first.outputShape).not.toBeNull();
    expect([second.outputShape, second.parameters]).toEqual([null, null]);
    expect([third.name, third.outputShape, third.parameters]).toEqual(['Flatten', null, null]);
  }
});
