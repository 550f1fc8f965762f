// Computes one number of a layer's output step by step, as by hand: the patch of its input, the weights, their products and
// the sum.

import { activated } from './activated.ts';
import { padBefore, type InspectedLayer } from './inspected.ts';

export interface ChannelPart {
  channel: number;
  /** Patch, kernel and products have height x width of the window, row-major; the patch is 0 beyond the border. */
  patch: number[];
  kernel: number[];
  products: number[];
  sum: number;
}

export interface ConvolutionTrace {
  /** Row, column and filter of the output are counted from 0. */
  row: number;
  column: number;
  filter: number;
  /** The window begins at this row and column of the input; negative ones lie in the padding. */
  top: number;
  left: number;
  /** Each input channel has a part, in their order. */
  parts: ChannelPart[];
  bias: number;
  /** It is the sum of all products and the bias. */
  sum: number;
  /** It is the sum after the activation. */
  value: number;
}

/**
 * @param input [height, width, channels], flat
 * @param cell row, column and filter of the output, from 0
 * @throws Error when the layer has no kernel or no window
 */
export function traceConvolution(
  layer: InspectedLayer,
  input: Float32Array,
  { row, column, filter }: { row: number; column: number; filter: number },
): ConvolutionTrace {
  const { kernel, window, inputShape } = layer;
  if (!kernel || !window) throw new Error('not a convolution');
  const [height, width, channels] = inputShape;
  const [rows, columns] = window.size;
  const filters = kernel.shape[3];
  const top = row * window.strides[0] - padBefore(window, height, 0);
  const left = column * window.strides[1] - padBefore(window, width, 1);
  const parts = Array.from({ length: channels }, (_, channel): ChannelPart => {
    const patch: number[] = [];
    const weights: number[] = [];
    for (let y = 0; y < rows; y++)
      for (let x = 0; x < columns; x++) {
        const inside = top + y >= 0 && top + y < height && left + x >= 0 && left + x < width;
        patch.push(inside ? input[((top + y) * width + left + x) * channels + channel] : 0);
        weights.push(kernel.values[((y * columns + x) * channels + channel) * filters + filter]);
      }
    const products = patch.map((value, index) => value * weights[index]);
    return {
      channel,
      patch,
      kernel: weights,
      products,
      sum: products.reduce((total, each) => total + each, 0),
    };
  });
  const bias = layer.bias?.[filter] ?? 0;
  const sum = parts.reduce((total, part) => total + part.sum, bias);
  const value = activated(layer.activation, sum);
  return { row, column, filter, top, left, parts, bias, sum, value };
}

export interface PoolingTrace {
  /** Row, column and channel of the output are counted from 0. */
  row: number;
  column: number;
  channel: number;
  /** The window begins at this row and column of the input; negative ones lie in the padding. */
  top: number;
  left: number;
  /** The window has this height and width. */
  size: [number, number];
  /** The values in the window are row-major, and null beyond the border. */
  values: (number | null)[];
  value: number;
}

/**
 * @param input [height, width, channels], flat
 * @param cell row, column and channel of the output, from 0
 * @throws Error when the layer has no window
 */
export function tracePooling(
  layer: InspectedLayer,
  input: Float32Array,
  { row, column, channel }: { row: number; column: number; channel: number },
): PoolingTrace {
  const { window, inputShape } = layer;
  if (!window) throw new Error('not a pooling');
  const [height, width, channels] = inputShape;
  const top = row * window.strides[0] - padBefore(window, height, 0);
  const left = column * window.strides[1] - padBefore(window, width, 1);
  const values = Array.from({ length: window.size[0] * window.size[1] }, (_, index) => {
    const y = top + Math.floor(index / window.size[1]);
    const x = left + (index % window.size[1]);
    if (y < 0 || y >= height || x < 0 || x >= width) return null;
    return input[(y * width + x) * channels + channel];
  });
  const there = values.filter((each) => each !== null);
  const value =
    layer.kind === 'max-pooling'
      ? Math.max(...there)
      : there.reduce((total, each) => total + each, 0) / there.length;
  return { row, column, channel, top, left, size: window.size, values, value };
}

/** @returns the first cell of the layer's output that depends on this cell of its input; null where none does */
export function pooledInto(
  { window, inputShape, outputShape }: InspectedLayer,
  row: number,
  column: number,
): { row: number; column: number } | null {
  if (!window) return null;
  const place = (at: number, axis: 0 | 1): number | null => {
    const fromStart = at + padBefore(window, inputShape[axis], axis);
    const [size, strides] = [window.size[axis], window.strides[axis]];
    const first = Math.max(0, Math.ceil((fromStart - size + 1) / strides));
    return first * strides <= fromStart && first < outputShape[axis] ? first : null;
  };
  const [pooledRow, pooledColumn] = [place(row, 0), place(column, 1)];
  return pooledRow === null || pooledColumn === null ? null : { row: pooledRow, column: pooledColumn };
}

export interface Contribution {
  /** The index in the layer's input counts from 0. */
  input: number;
  value: number;
  weight: number;
  product: number;
}

export interface UnitTrace {
  unit: number;
  bias: number;
  /** It is the sum of all products and the bias, before the activation. */
  sum: number;
  /** They are ordered by the absolute value of the product, falling. */
  contributions: Contribution[];
}

/** @param input [in] @param unit from 0 @throws Error when the layer has no kernel */
export function traceUnit(layer: InspectedLayer, input: Float32Array, unit: number): UnitTrace {
  const { kernel } = layer;
  if (!kernel) throw new Error('not a dense layer');
  const units = kernel.shape[1];
  const contributions = Array.from(input, (value, index): Contribution => {
    const weight = kernel.values[index * units + unit];
    return { input: index, value, weight, product: value * weight };
  });
  const bias = layer.bias?.[unit] ?? 0;
  const sum = contributions.reduce((total, each) => total + each.product, bias);
  contributions.sort((one, other) => Math.abs(other.product) - Math.abs(one.product));
  return { unit, bias, sum, contributions };
}
