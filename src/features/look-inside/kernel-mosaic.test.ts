import { expect, test } from 'vitest';
import type { InspectedLayer } from '../../domain/inside/inspected.ts';
import { kernelMosaic } from './kernel-mosaic.ts';

test('a filter over three channels is three squares in two rows', () => {
  const values = Float32Array.from({ length: 2 * 2 * 3 * 2 }, (_, index) => index);
  const layer = { kernel: { shape: [2, 2, 3, 2], values } } as InspectedLayer;
  const mosaic = kernelMosaic(layer, 1);
  expect(mosaic).toMatchObject({ height: 5, width: 5 });
  // Row 0: channels 0 and 1 with a gap; row 3: channel 2.
  expect([...mosaic.values.slice(0, 5)]).toEqual([1, 7, 0, 3, 9]);
  expect([...mosaic.values.slice(15, 20)]).toEqual([5, 11, 0, 0, 0]);
});
