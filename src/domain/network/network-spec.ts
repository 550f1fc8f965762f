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
  /** The side of a square, in pixels of its input. */
  kernelSize: number;
  activation: HiddenActivation;
  /** 'valid' where it is left out, as in Keras. */
  padding?: Padding;
  /** 1 where it is left out. */
  strides?: number;
  /** True where it is left out. Batch normalization brings a shift of its own. */
  useBias?: boolean;
}

export type PoolingKind = 'maxPooling2d' | 'averagePooling2d';

export interface PoolingSpec<Kind extends PoolingKind = PoolingKind> {
  kind: Kind;
  /** The side of a square, in pixels of its input. */
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
  | PoolingSpec<'maxPooling2d'>
  | PoolingSpec<'averagePooling2d'>
  | { kind: 'globalAveragePooling2d' }
  | { kind: 'batchNormalization' }
  | { kind: 'activation'; activation: Activation }
  | { kind: 'dropout'; rate: number }
  | { kind: 'flatten' }
  | DenseSpec;

export type LayerKind = LayerSpec['kind'];

/** The spec of a kind. */
export type LayerOf<Kind extends LayerKind> = Extract<LayerSpec, { kind: Kind }>;

export type NetworkSpec = readonly LayerSpec[];
