// Computes what each kind of layer answers for one image, dropout off, without tensors. Maps are [height, width, channels], flat.

import { activated } from '../../domain/inside/activated.ts';
import { padBefore } from '../../domain/inside/inspected.ts';
import type { Shape } from '../../domain/network/layer-kinds/layer-kind.ts';
import { sizeOf } from '../../domain/network/layer-kinds/windows.ts';
import {
  BATCH_NORMALIZATION_EPSILON,
  type Activation,
  type Conv2dSpec,
  type LayerSpec,
  type Padding,
  type PoolingSpec,
} from '../../domain/network/network-spec.ts';

/** It gives the layer's output, and leaves its input as it is. */
export type PlainLayer = (input: Float32Array) => Float32Array;

interface Surroundings {
  /** They are [height, width, channels] or [units]. */
  input: Shape;
  output: Shape;
  /** They come in Keras's order. */
  weights: readonly Float32Array[];
}

/** @returns the layer; one with softmax gives its logits, since nothing follows it */
export function plainLayer(spec: LayerSpec, surroundings: Surroundings): PlainLayer {
  switch (spec.kind) {
    case 'conv2d':
      return convolution(spec, surroundings);
    case 'dense': {
      // It is a convolution of one place, whose channels are the units.
      const { input, output, weights } = surroundings;
      const place = { input: [1, 1, ...input], output: [1, 1, ...output], weights };
      return convolution({ ...spec, kernelSize: 1 }, place);
    }
    case 'maxPooling2d':
    case 'averagePooling2d':
      return pooling(spec, surroundings);
    case 'globalAveragePooling2d': {
      const [height, width] = surroundings.input;
      return mean(surroundings, height * width);
    }
    case 'batchNormalization':
      return normalization(surroundings);
    case 'rescaling': {
      const { scale, offset = 0 } = spec;
      return (input) => input.map((value) => value * scale + offset);
    }
    case 'activation':
      return activation(spec.activation);
    case 'dropout':
    case 'flatten':
      return (input) => input;
  }
}

function activation(name: Activation): PlainLayer {
  if (name === 'linear' || name === 'softmax') return (input) => input;
  return (input) => input.map((value) => activated(name, value));
}

/** Says how a square window moves over maps. */
interface WindowSpec {
  size: number;
  strides: number;
  padding: Padding;
}

/** Calls `visit` with the index of each cell of the input, without its channel, that lies in the window of an output's cell. */
function overWindow(
  { size, strides, padding }: WindowSpec,
  { input: [height, width], output: [rows, columns] }: Surroundings,
  visit: (out: number, cell: number, inWindow: number) => void,
): void {
  const window = {
    size: [size, size] as [number, number],
    strides: [strides, strides] as [number, number],
    padding,
  };
  const [above, before] = [padBefore(window, height, 0), padBefore(window, width, 1)];
  for (let row = 0; row < rows; row++)
    for (let column = 0; column < columns; column++)
      for (let y = 0; y < size; y++) {
        const inRow = row * strides - above + y;
        if (inRow < 0 || inRow >= height) continue;
        for (let x = 0; x < size; x++) {
          const inColumn = column * strides - before + x;
          if (inColumn < 0 || inColumn >= width) continue;
          visit(row * columns + column, inRow * width + inColumn, y * size + x);
        }
      }
}

type Convolved = Pick<Conv2dSpec, 'kernelSize' | 'strides' | 'padding'> & { activation: Activation };

function convolution(spec: Convolved, surroundings: Surroundings): PlainLayer {
  const { kernelSize: size, strides = 1, padding = 'valid' } = spec;
  const channels = surroundings.input[2];
  const filters = surroundings.output[2];
  const [kernel, bias] = surroundings.weights as [Float32Array, Float32Array | undefined];
  const activate = activation(spec.activation);
  return (input) => {
    const sums = new Float32Array(sizeOf(surroundings.output));
    if (bias) for (let at = 0; at < sums.length; at += filters) sums.set(bias, at);
    overWindow({ size, strides, padding }, surroundings, (out, cell, inWindow) => {
      for (let channel = 0; channel < channels; channel++) {
        const value = input[cell * channels + channel];
        // Most of a drawing is empty, and much behind a relu.
        if (value === 0) continue;
        const from = (inWindow * channels + channel) * filters;
        const to = out * filters;
        for (let filter = 0; filter < filters; filter++) sums[to + filter] += value * kernel[from + filter];
      }
    });
    return activate(sums);
  };
}

/** Cells beyond the border count neither for the largest value nor for the mean. */
function pooling(
  {
    kind,
    poolSize: size,
    strides = size,
    padding = 'valid',
  }: PoolingSpec<'maxPooling2d' | 'averagePooling2d'>,
  surroundings: Surroundings,
): PlainLayer {
  const channels = surroundings.input[2];
  const largest = kind === 'maxPooling2d';
  return (input) => {
    const pooled = new Float32Array(sizeOf(surroundings.output)).fill(largest ? -Infinity : 0);
    const counts = new Float32Array(pooled.length / channels);
    overWindow({ size, strides, padding }, surroundings, (out, cell) => {
      counts[out] += 1;
      for (let channel = 0; channel < channels; channel++) {
        const value = input[cell * channels + channel];
        const to = out * channels + channel;
        pooled[to] = largest ? Math.max(pooled[to], value) : pooled[to] + value;
      }
    });
    return largest ? pooled : pooled.map((sum, at) => sum / counts[Math.floor(at / channels)]);
  };
}

/** Gives the mean of each channel over so many cells. */
function mean({ output: [channels] }: Surroundings, cells: number): PlainLayer {
  return (input) => {
    const sums = new Float32Array(channels);
    for (let at = 0; at < input.length; at++) sums[at % channels] += input[at];
    return sums.map((sum) => sum / cells);
  };
}

/** Normalizes each channel by the moving statistics. */
function normalization({ output, weights }: Surroundings): PlainLayer {
  const [gamma, beta, means, variances] = weights;
  const channels = output[output.length - 1];
  const scale = gamma.map((each, at) => each / Math.sqrt(variances[at] + BATCH_NORMALIZATION_EPSILON));
  const shift = beta.map((each, at) => each - means[at] * scale[at]);
  return (input) => input.map((value, at) => value * scale[at % channels] + shift[at % channels]);
}
