// Defines the layers that multiply their input by a kernel.

import { LAYER_BOUNDS } from '../network-bounds.ts';
import type { Conv2dSpec, DenseSpec } from '../network-spec.ts';
import { ACTIVATION, BIAS, HIDDEN_ACTIVATION } from './activations.ts';
import type { LayerRules } from './layer-kind.ts';
import { isCount, PADDING, sizeOf, STRIDES, windowed } from './windows.ts';

export const CONV2D: LayerRules<Conv2dSpec> = {
  name: 'Conv2D',
  code: 'c',
  fresh: { kind: 'conv2d', filters: 8, kernelSize: 3, activation: 'relu' },
  fields: {
    filters: { type: 'number', keras: 'filters', bounds: LAYER_BOUNDS.filters, code: '' },
    kernelSize: { type: 'number', keras: 'kernel_size', bounds: LAYER_BOUNDS.kernelSize, code: 'k' },
    strides: { ...STRIDES, usual: 1 },
    padding: PADDING,
    activation: { ...HIDDEN_ACTIVATION, usual: 'linear' },
    useBias: BIAS,
  },
  takes: 'maps',
  window: ({ kernelSize }) => kernelSize,
  outputShape: ({ kernelSize, strides = 1, padding, filters }, input) =>
    windowed(input, { size: kernelSize, strides, padding, channels: filters }),
  weights: ({ kernelSize, filters, useBias = true }, input) => [
    [kernelSize, kernelSize, input[2], filters],
    ...(useBias ? [[filters]] : []),
  ],
  multiplications: ({ kernelSize }, input, output) => sizeOf(output) * kernelSize ** 2 * input[2],
};

export const DENSE: LayerRules<DenseSpec> = {
  name: 'Dense',
  code: 'u',
  fresh: { kind: 'dense', units: 64, activation: 'relu' },
  fields: {
    units: { type: 'number', keras: 'units', bounds: LAYER_BOUNDS.units, code: '' },
    activation: { ...ACTIVATION, usual: 'linear' },
    useBias: BIAS,
  },
  takes: 'row',
  outputShape: ({ units }, input) => (input.length === 1 && isCount(units) ? [units] : null),
  weights: ({ units, useBias = true }, input) => [[input[0], units], ...(useBias ? [[units]] : [])],
  multiplications: (_spec, input, output) => sizeOf(output) * input[0],
};
