import { expect, test } from 'vitest';
import { activated } from './activated.ts';
import type { InspectedLayer } from './inspected.ts';
import { pooledInto, traceConvolution, tracePooling, traceUnit } from './trace.ts';

const layer = (change: Partial<InspectedLayer>): InspectedLayer => ({
  number: 1,
  through: 1,
  name: 'Conv2D',
  kind: 'convolution',
  activation: 'relu',
  inputShape: [3, 3, 1],
  outputShape: [2, 2, 1],
  kernel: null,
  bias: null,
  affine: null,
  window: { size: [2, 2], strides: [1, 1], padding: 'valid' },
  ...change,
});
const NINE = Float32Array.of(1, 2, 3, 4, 5, 6, 7, 8, 9);
const kernel = { shape: [2, 2, 1, 1], values: Float32Array.of(1, 0, -1, 2) };

test('a convolution is its patch times its kernel, summed, plus the bias', () => {
  const trace = traceConvolution(layer({ kernel, bias: Float32Array.of(0.5) }), NINE, {
    row: 0,
    column: 1,
    filter: 0,
  });
  // 2*1 + 3*0 - 5 + 6*2 + 0.5
  expect(trace.parts[0]).toMatchObject({
    patch: [2, 3, 5, 6],
    kernel: [1, 0, -1, 2],
    products: [2, 0, -5, 12],
  });
  expect(trace).toMatchObject({ sum: 9.5, value: 9.5, top: 0, left: 1 });
});

test('relu turns a negative sum to 0; a linear layer keeps it', () => {
  const bias = Float32Array.of(-100);
  const at = { row: 0, column: 0, filter: 0 };
  expect(traceConvolution(layer({ kernel, bias }), NINE, at).value).toBe(0);
  expect(traceConvolution(layer({ kernel, bias, activation: 'linear' }), NINE, at).value).toBe(-93);
});

test('padding that cannot be even lies at the end, as in Keras, and counts as 0', () => {
  const same = layer({
    kernel,
    outputShape: [3, 3, 1],
    window: { size: [2, 2], strides: [1, 1], padding: 'same' },
  });
  const trace = traceConvolution(same, NINE, { row: 2, column: 2, filter: 0 });
  expect(trace.parts[0].patch).toEqual([9, 0, 0, 0]);
});

test('each input channel and each filter has weights of its own', () => {
  // [1, 1, 2, 2]: channel 0 to the filters by 1 and 10, channel 1 by 2 and 20.
  const two = layer({
    inputShape: [1, 1, 2],
    outputShape: [1, 1, 2],
    kernel: { shape: [1, 1, 2, 2], values: Float32Array.of(1, 10, 2, 20) },
    window: { size: [1, 1], strides: [1, 1], padding: 'valid' },
  });
  const trace = traceConvolution(two, Float32Array.of(3, 4), { row: 0, column: 0, filter: 1 });
  expect(trace.parts.map(({ sum }) => sum)).toEqual([30, 80]);
  expect(trace.sum).toBe(110);
});

test('max pooling takes the largest of its window, average pooling the mean', () => {
  const pool = (kind: InspectedLayer['kind']) =>
    layer({ kind, outputShape: [1, 1, 1], window: { size: [2, 2], strides: [2, 2], padding: 'valid' } });
  const at = { row: 0, column: 0, channel: 0 };
  expect(tracePooling(pool('max-pooling'), NINE, at)).toMatchObject({ values: [1, 2, 4, 5], value: 5 });
  expect(tracePooling(pool('average-pooling'), NINE, at).value).toBe(3);
  expect(pooledInto(pool('max-pooling'), 1, 1)).toEqual({ row: 0, column: 0 });
  expect(pooledInto(pool('max-pooling'), 2, 1)).toBeNull();
});

test('where pools overlap the first is named, and where strides leave a gap none', () => {
  const pool = (strides: number, cells: number) =>
    layer({
      kind: 'average-pooling',
      inputShape: [8, 8, 1],
      outputShape: [cells, cells, 1],
      window: { size: [3, 3], strides: [strides, strides], padding: 'valid' },
    });
  // Rows 0 to 2, 2 to 4, 4 to 6.
  expect([0, 2, 3, 4, 6, 7].map((row) => pooledInto(pool(2, 3), row, 0)?.row)).toEqual([
    0,
    0,
    1,
    1,
    2,
    undefined,
  ]);
  // Rows 0 to 2 and 4 to 6.
  expect([2, 3, 4, 7].map((row) => pooledInto(pool(4, 2), row, 0)?.row)).toEqual([
    0,
    undefined,
    1,
    undefined,
  ]);
});

test.each([
  ['relu', 0, 2],
  ['elu', Math.exp(-1) - 1, 2],
  ['sigmoid', 1 / (1 + Math.E), 1 / (1 + Math.exp(-2))],
  ['tanh', Math.tanh(-1), Math.tanh(2)],
  ['linear', -1, 2],
])('%s of -1 and 2', (activation, ofMinusOne, ofTwo) => {
  expect(activated(activation, -1)).toBeCloseTo(ofMinusOne, 12);
  expect(activated(activation, 2)).toBeCloseTo(ofTwo, 12);
});

test('a unit’s sum is that of its contributions and its bias, the largest first', () => {
  const dense = layer({
    kind: 'dense',
    inputShape: [3],
    outputShape: [2],
    window: null,
    kernel: { shape: [3, 2], values: Float32Array.of(1, 0, 2, 0, -3, 0) },
    bias: Float32Array.of(1, 0),
  });
  const trace = traceUnit(dense, Float32Array.of(1, 2, 3), 0);
  expect(trace.sum).toBe(1 + 4 - 9 + 1);
  expect(trace.contributions.map(({ input, product }) => [input, product])).toEqual([
    [2, -9],
    [1, 4],
    [0, 1],
  ]);
});
