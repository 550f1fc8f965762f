import { expect, test } from 'vitest';
import { TUTORIAL_NETWORK } from './network-spec.ts';
import { summarise } from './network-summary.ts';

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
