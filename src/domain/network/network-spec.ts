// A network as plain data, in Keras's words. The engine builds it; the page draws it; nothing here runs it.

/** What may follow each number of a layer. Softmax looks at a whole row, and belongs at the end. */
export type HiddenActivation = 'linear' | 'relu' | 'elu' | 'sigmoid' | 'tanh';
export type Activation = HiddenActivation | 'softmax';
export type Padding = 'valid' | 'same';

export const HIDDEN_ACTIVATIONS: readonly HiddenActivation[] = ['linear', 'relu', 'elu', 'sigmoid', 'tanh'];
export const ACTIVATIONS: readonly Activation[] = [...HIDDEN_ACTIVATIONS, 'softmax'];
export const PADDINGS: readonly Padding[] = ['valid', 'same'];

export interface Conv2dSpec {
  kind: 'conv2d';
  filters: number;
  /** Of a square. */
  kernelSize: number;
  activation: HiddenActivation;
  /** 'valid' where it is left out, as in Keras. */
  padding?: Padding;
  /** 1 where it is left out. */
  strides?: number;
  /** True where it is left out. Batch normalization brings a shift of its own. */
  useBias?: boolean;
}

export interface PoolingSpec {
  kind: 'maxPooling2d' | 'averagePooling2d';
  /** Of a square. */
  poolSize: number;
  /** The pool's size where it is left out, as in Keras. */
  strides?: number;
  padding?: Padding;
}

export interface DenseSpec {
  kind: 'dense';
  units: number;
  activation: Activation;
  useBias?: boolean;
}

export type LayerSpec =
  | Conv2dSpec
  | PoolingSpec
  | { kind: 'globalAveragePooling2d' }
  | { kind: 'batchNormalization' }
  | { kind: 'activation'; activation: Activation }
  | { kind: 'dropout'; rate: number }
  | { kind: 'flatten' }
  | DenseSpec;

export type LayerKind = LayerSpec['kind'];

export type NetworkSpec = readonly LayerSpec[];

/** Keras's class name of each kind. */
export const LAYER_NAMES: Record<LayerKind, string> = {
  conv2d: 'Conv2D',
  maxPooling2d: 'MaxPooling2D',
  averagePooling2d: 'AveragePooling2D',
  globalAveragePooling2d: 'GlobalAveragePooling2D',
  batchNormalization: 'BatchNormalization',
  activation: 'Activation',
  dropout: 'Dropout',
  flatten: 'Flatten',
  dense: 'Dense',
};

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
const conv = (filters: number, kernelSize = 3): LayerSpec => ({
  kind: 'conv2d',
  filters,
  kernelSize,
  ...linear,
});

/** Reads people it has never seen; chosen by the experiments in docs/handwriting.md. */
export const ROBUST_NETWORK: NetworkSpec = [
  ...block(conv(12)),
  ...block(conv(24), true),
  ...block(conv(48)),
  ...block(conv(48), true),
  { kind: 'flatten' },
  ...block({ kind: 'dense', units: 80, ...linear }),
  { kind: 'dense', units: 10, activation: 'softmax' },
];

/** LeNet-5 (LeCun et al. 1998) in the words of today: plain average pooling and softmax; 61,706 parameters. */
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

/** 8,850 parameters; chosen by the experiments in docs/compact.md. */
export const COMPACT_NETWORK: NetworkSpec = [
  ...block(conv(8, 5), true),
  ...block(conv(16)),
  ...block(conv(24), true),
  { kind: 'flatten' },
  { kind: 'dense', units: 10, activation: 'softmax' },
];
