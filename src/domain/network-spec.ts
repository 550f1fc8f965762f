// A network as plain data, in Keras's words. The engine builds it; the page draws it; nothing here runs it.

export type LayerSpec =
  | {
      kind: 'conv2d';
      filters: number;
      kernelSize: number;
      activation: 'relu' | 'linear';
      /** 'valid' where it is left out, as in Keras. */
      padding?: 'valid' | 'same';
      /** True where it is left out. Batch normalization brings a shift of its own. */
      useBias?: boolean;
    }
  | { kind: 'batchNormalization' }
  | { kind: 'activation'; activation: 'relu' }
  | { kind: 'maxPooling2d'; poolSize: number }
  | { kind: 'dropout'; rate: number }
  | { kind: 'flatten' }
  | { kind: 'dense'; units: number; activation: 'relu' | 'softmax' | 'linear'; useBias?: boolean };

export type NetworkSpec = readonly LayerSpec[];

/** The network of the Japanese Keras tutorial (2017): 217,838 parameters. */
export const TUTORIAL_NETWORK: NetworkSpec = [
  { kind: 'conv2d', filters: 10, kernelSize: 3, activation: 'relu' },
  { kind: 'maxPooling2d', poolSize: 2 },
  { kind: 'dropout', rate: 0.2 },
  { kind: 'flatten' },
  { kind: 'dense', units: 128, activation: 'relu' },
  { kind: 'dropout', rate: 0.2 },
  { kind: 'dense', units: 10, activation: 'softmax' },
];

/** A linear layer, then pooling where there is some, batch normalization and relu: pooled first, it is a quarter of the work. */
function block(layer: LayerSpec, pool = false): LayerSpec[] {
  return [
    layer,
    ...(pool ? [{ kind: 'maxPooling2d', poolSize: 2 } as const] : []),
    { kind: 'batchNormalization' },
    { kind: 'activation', activation: 'relu' },
  ];
}

const linear = { activation: 'linear', useBias: false } as const;
const conv = (filters: number): LayerSpec => ({ kind: 'conv2d', filters, kernelSize: 3, ...linear });

/** Reads people it has never seen; chosen by the experiments in docs/handwriting.md. */
export const ROBUST_NETWORK: NetworkSpec = [
  ...block(conv(12)),
  ...block(conv(12), true),
  ...block(conv(24)),
  ...block(conv(36), true),
  { kind: 'flatten' },
  ...block({ kind: 'dense', units: 96, ...linear }),
  { kind: 'dense', units: 10, activation: 'softmax' },
];
