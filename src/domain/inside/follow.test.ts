import { expect, test } from 'vitest';
import { followCell, placeOf } from './follow.ts';
import type { InspectedLayer } from './inspected.ts';

const layer = (
  kind: InspectedLayer['kind'],
  inputShape: number[],
  outputShape: number[],
): InspectedLayer => ({
  number: 1,
  through: 1,
  name: '',
  kind,
  activation: 'linear',
  inputShape,
  outputShape,
  kernel: null,
  bias: null,
  affine: null,
  window: kind === 'max-pooling' ? { size: [2, 2], strides: [2, 2], padding: 'valid' } : null,
});
const LAYERS = [
  layer('convolution', [7, 7, 1], [5, 5, 3]),
  layer('max-pooling', [5, 5, 3], [2, 2, 3]),
  layer('other', [2, 2, 3], [2, 2, 3]),
  layer('other', [2, 2, 3], [12]),
  layer('dense', [12], [4]),
  layer('other', [4], [4]),
];

test('a cell is followed through pooling and what changes it alone, up to what mixes the maps', () => {
  expect(followCell(LAYERS, { layer: 0, row: 3, column: 1, channel: 2 })).toEqual([
    { layer: 1, row: 1, column: 0, channel: 2 },
    { layer: 2, row: 1, column: 0, channel: 2 },
  ]);
  expect(followCell(LAYERS, { layer: 4, row: 0, column: 0, channel: 3 })).toEqual([
    { layer: 5, row: 0, column: 0, channel: 3 },
  ]);
});

test('a cell that the pooling leaves out at the border goes nowhere', () => {
  expect(followCell(LAYERS, { layer: 0, row: 4, column: 0, channel: 0 })).toEqual([]);
});

test('the place of a cell is row by row with the channels last; of a unit it is the unit', () => {
  expect(placeOf(LAYERS[1], { layer: 1, row: 1, column: 0, channel: 2 })).toBe(8);
  expect(placeOf(LAYERS[4], { layer: 4, row: 0, column: 0, channel: 3 })).toBe(3);
});
