// Output shapes and parameter counts as Keras's summary gives them. A network that cannot be built is summarised as far as
// it goes: the editor shows it while it is being put together.

import { IMAGE_SIDE } from '../image/ink.ts';
import { LAYER_NAMES, type LayerSpec, type NetworkSpec, type Padding } from './network-spec.ts';

/** The page's digits: [height, width, channels]. */
export const INPUT_SHAPE: readonly number[] = [IMAGE_SIDE, IMAGE_SIDE, 1];

export interface LayerSummary {
  spec: LayerSpec;
  /** Keras's class name. */
  name: string;
  /** Without the batch axis: [height, width, channels] or [units]; null from the first layer that cannot be built. */
  outputShape: number[] | null;
  /** Null with the shape. */
  parameters: number | null;
}

/** @param inputShape [height, width, channels] */
export function summarise(network: NetworkSpec, inputShape = INPUT_SHAPE): LayerSummary[] {
  let shape: readonly number[] | null = inputShape;
  return network.map((spec) => {
    const outputShape: number[] | null = shape && outputShapeOf(spec, shape);
    const parameters = shape && outputShape ? parametersOf(spec, shape) : null;
    shape = outputShape;
    return { spec, name: LAYER_NAMES[spec.kind], outputShape, parameters };
  });
}

/** Of the layers that can be built, as Keras's "Total params" counts them, those that no optimizer moves included. */
export function totalParameters(layers: readonly LayerSummary[]): number {
  return layers.reduce((sum, { parameters }) => sum + (parameters ?? 0), 0);
}

/**
 * How many places a window has along one side: floor((n - size) / strides) + 1, or ceil(n / strides) with 'same', as Keras
 * counts them. 0 or less where it does not fit.
 */
export function placesOf(length: number, size: number, strides: number, padding: Padding = 'valid'): number {
  return padding === 'same' ? Math.ceil(length / strides) : Math.floor((length - size) / strides) + 1;
}

/** @returns null where the layer cannot take such an input, or its own numbers are none */
function outputShapeOf(spec: LayerSpec, input: readonly number[]): number[] | null {
  switch (spec.kind) {
    case 'conv2d':
      return windowed(input, spec.kernelSize, spec.strides ?? 1, spec.padding, spec.filters);
    case 'maxPooling2d':
    case 'averagePooling2d':
      return windowed(input, spec.poolSize, spec.strides ?? spec.poolSize, spec.padding, input[2]);
    case 'globalAveragePooling2d':
      return input.length === 3 ? [input[2]] : null;
    case 'batchNormalization':
    case 'activation':
    case 'dropout':
      return [...input];
    case 'flatten':
      return [input.reduce((size, side) => size * side, 1)];
    case 'dense':
      return input.length === 1 && isCount(spec.units) ? [spec.units] : null;
  }
}

function windowed(
  input: readonly number[],
  size: number,
  strides: number,
  padding: Padding | undefined,
  channels: number,
): number[] | null {
  if (input.length !== 3 || ![size, strides, channels].every(isCount)) return null;
  const [height, width] = input.slice(0, 2).map((length) => placesOf(length, size, strides, padding));
  return height > 0 && width > 0 ? [height, width, channels] : null;
}

function isCount(value: number): boolean {
  return Number.isInteger(value) && value > 0;
}

function parametersOf(spec: LayerSpec, input: readonly number[]): number {
  switch (spec.kind) {
    case 'conv2d':
      return (spec.kernelSize ** 2 * input[2] + Number(spec.useBias ?? true)) * spec.filters;
    case 'dense':
      return (input[0] + Number(spec.useBias ?? true)) * spec.units;
    case 'batchNormalization':
      // gamma, beta, and the running mean and variance, which no optimizer moves.
      return 4 * input[input.length - 1];
    default:
      return 0;
  }
}
