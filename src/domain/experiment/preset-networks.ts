// Defines the networks of the presets that have a source of their own.

import type { LayerSpec, NetworkSpec } from '../network/network-spec.ts';

/** This is the network of the Japanese Keras tutorial (2017); it has 217,838 parameters. */
export const TUTORIAL_NETWORK: NetworkSpec = [
  { kind: 'conv2d', filters: 10, kernelSize: 3, activation: 'relu' },
  { kind: 'maxPooling2d', poolSize: 2 },
  { kind: 'dropout', rate: 0.2 },
  { kind: 'flatten' },
  { kind: 'dense', units: 128, activation: 'relu' },
  { kind: 'dropout', rate: 0.2 },
  { kind: 'dense', units: 10, activation: 'softmax' },
];

/** A block is a linear layer, pooling if any, batch normalization and relu: after pooling these two are a quarter of the work. */
function block(layer: LayerSpec, pool = false): LayerSpec[] {
  return [
    layer,
    ...(pool ? [{ kind: 'maxPooling2d', poolSize: 2 } as const] : []),
    { kind: 'batchNormalization' },
    { kind: 'activation', activation: 'relu' },
  ];
}

const linear = { activation: 'linear', useBias: false } as const;
const conv = (filters: number, kernelSize = 3): LayerSpec => ({
  kind: 'conv2d',
  filters,
  kernelSize,
  ...linear,
});

/** It reads unseen writers, and was chosen by the experiments in docs/handwriting.md; it has 108,038 parameters. */
export const ROBUST_NETWORK: NetworkSpec = [
  ...block(conv(12)),
  ...block(conv(24), true),
  ...block(conv(48)),
  ...block(conv(48), true),
  ...block(conv(96)),
  { kind: 'flatten' },
  ...block({ kind: 'dense', units: 80, ...linear }),
  { kind: 'dense', units: 10, activation: 'softmax' },
];

/** This is LeNet-5 (LeCun et al. 1998) with layers of today, plain average pooling and softmax; it has 61,706 parameters. */
export const LENET5_NETWORK: NetworkSpec = [
  { kind: 'conv2d', filters: 6, kernelSize: 5, activation: 'tanh', padding: 'same' },
  { kind: 'averagePooling2d', poolSize: 2 },
  { kind: 'conv2d', filters: 16, kernelSize: 5, activation: 'tanh' },
  { kind: 'averagePooling2d', poolSize: 2 },
  { kind: 'flatten' },
  { kind: 'dense', units: 120, activation: 'tanh' },
  { kind: 'dense', units: 84, activation: 'tanh' },
  { kind: 'dense', units: 10, activation: 'softmax' },
];

/** It has 8,850 parameters, and was chosen by the experiments in docs/compact.md. */
export const COMPACT_NETWORK: NetworkSpec = [
  ...block(conv(8, 5), true),
  ...block(conv(16)),
  ...block(conv(24), true),
  { kind: 'flatten' },
  { kind: 'dense', units: 10, activation: 'softmax' },
];
