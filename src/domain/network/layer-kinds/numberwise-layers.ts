// Defines the layers that take maps or a row alike: they change each number by itself, or only the shape.

import { LAYER_BOUNDS } from '../network-bounds.ts';
import type { LayerOf } from '../network-spec.ts';
import { ACTIVATION } from './activations.ts';
import type { LayerRules } from './layer-kind.ts';
import { sizeOf } from './windows.ts';

export const BATCH_NORMALIZATION: LayerRules<LayerOf<'batchNormalization'>> = {
  name: 'BatchNormalization',
  code: 'b',
  fresh: { kind: 'batchNormalization' },
  fields: {},
  takes: 'either',
  outputShape: (_spec, input) => [...input],
  // Each channel has gamma, beta, and the non-trainable moving mean and variance.
  weights: (_spec, input) => Array.from({ length: 4 }, () => [input[input.length - 1]]),
  // Each number is scaled and shifted.
  multiplications: (_spec, _input, output) => sizeOf(output),
};

export const RESCALING: LayerRules<LayerOf<'rescaling'>> = {
  name: 'Rescaling',
  code: 'r',
  fresh: { kind: 'rescaling', scale: 2, offset: -1 },
  fields: {
    scale: { type: 'number', keras: 'scale', bounds: LAYER_BOUNDS.rescaling, code: '' },
    offset: {
      ...{ type: 'number', keras: 'offset', bounds: LAYER_BOUNDS.rescaling, code: 'o' },
      ...{ usual: 0, optional: true },
    },
  },
  takes: 'either',
  outputShape: (_spec, input) => [...input],
  weights: () => [],
  multiplications: (_spec, _input, output) => sizeOf(output),
};

export const ACTIVATION_LAYER: LayerRules<LayerOf<'activation'>> = {
  name: 'Activation',
  code: 'v',
  fresh: { kind: 'activation', activation: 'relu' },
  fields: { activation: ACTIVATION },
  takes: 'either',
  outputShape: (_spec, input) => [...input],
  weights: () => [],
  multiplications: () => 0,
};

export const DROPOUT: LayerRules<LayerOf<'dropout'>> = {
  name: 'Dropout',
  code: 'd',
  fresh: { kind: 'dropout', rate: 0.2 },
  fields: { rate: { type: 'number', keras: 'rate', bounds: LAYER_BOUNDS.rate, code: '' } },
  takes: 'either',
  outputShape: (_spec, input) => [...input],
  weights: () => [],
  multiplications: () => 0,
};

export const FLATTEN: LayerRules<LayerOf<'flatten'>> = {
  name: 'Flatten',
  code: 'f',
  fresh: { kind: 'flatten' },
  fields: {},
  takes: 'either',
  outputShape: (_spec, input) => [sizeOf(input)],
  weights: () => [],
  multiplications: () => 0,
};
