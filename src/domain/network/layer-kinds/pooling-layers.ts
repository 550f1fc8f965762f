// Defines the pooling layers, which make one number of each window or of each map.

import { LAYER_BOUNDS } from '../network-bounds.ts';
import type { LayerOf, PoolingKind } from '../network-spec.ts';
import type { LayerRules } from './layer-kind.ts';
import { PADDING, sizeOf, STRIDES, windowed } from './windows.ts';

/** Max pooling and average pooling have these rules in common. */
const POOL = {
  fields: {
    poolSize: { type: 'number', keras: 'pool_size', bounds: LAYER_BOUNDS.poolSize, code: '' },
    strides: { ...STRIDES, usuallyAs: 'poolSize' },
    padding: PADDING,
  },
  takes: 'maps',
  window: ({ poolSize }) => poolSize,
  outputShape: ({ poolSize, strides = poolSize, padding }, input) =>
    windowed(input, { size: poolSize, strides, padding, channels: input[2] }),
  weights: () => [],
} satisfies Partial<LayerRules<LayerOf<PoolingKind>>>;

export const MAX_POOLING2D: LayerRules<LayerOf<'maxPooling2d'>> = {
  ...POOL,
  name: 'MaxPooling2D',
  code: 'p',
  fresh: { kind: 'maxPooling2d', poolSize: 2 },
  multiplications: () => 0,
};

export const AVERAGE_POOLING2D: LayerRules<LayerOf<'averagePooling2d'>> = {
  ...POOL,
  name: 'AveragePooling2D',
  code: 'a',
  fresh: { kind: 'averagePooling2d', poolSize: 2 },
  multiplications: (_spec, _input, output) => sizeOf(output),
};

export const GLOBAL_AVERAGE_POOLING2D: LayerRules<LayerOf<'globalAveragePooling2d'>> = {
  name: 'GlobalAveragePooling2D',
  code: 'g',
  fresh: { kind: 'globalAveragePooling2d' },
  fields: {},
  takes: 'maps',
  outputShape: (_spec, input) => (input.length === 3 ? [input[2]] : null),
  weights: () => [],
  multiplications: (_spec, _input, output) => sizeOf(output),
};
