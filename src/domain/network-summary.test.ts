import { expect, test } from 'vitest';
import { ROBUST_NETWORK, TUTORIAL_NETWORK } from './network-spec.ts';
import { summarise, totalParameters } from './network-summary.ts';

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
  expect(totalParameters(layers)).toBeLessThan(100_000);
});

test('a convolution with padding keeps the size', () => {
  const [same] = summarise([
    { kind: 'conv2d', filters: 4, kernelSize: 3, activation: 'relu', padding: 'same' },
  ]);
  expect(same.outputShape).toEqual([28, 28, 4]);
});
