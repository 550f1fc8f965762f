// Defines a network as plain data, in Keras's words. The engine builds it, the page draws it; nothing here runs it.

/** These activations apply to each number by itself. Softmax needs a whole row, and belongs at the end. */
export type HiddenActivation = 'linear' | 'relu' | 'elu' | 'sigmoid' | 'tanh';
export type Activation = HiddenActivation | 'softmax';
export type Padding = 'valid' | 'same';

export const HIDDEN_ACTIVATIONS: readonly HiddenActivation[] = ['linear', 'relu', 'elu', 'sigmoid', 'tanh'];
export const ACTIVATIONS: readonly Activation[] = [...HIDDEN_ACTIVATIONS, 'softmax'];
export const PADDINGS: readonly Padding[] = ['valid', 'same'];

export interface Conv2dSpec {
  kind: 'conv2d';
  filters: number;
  /** A kernel is a square of this side, in pixels of its input. */
  kernelSize: number;
  activation: HiddenActivation;
  /** The default is 'valid', as in Keras. */
  padding?: Padding;
  /** The default is 1. */
  strides?: number;
  /** The default is true. Before batch normalization, which has a shift of its own, no bias is needed. */
  useBias?: boolean;
}

export type PoolingKind = 'maxPooling2d' | 'averagePooling2d';

export interface PoolingSpec<Kind extends PoolingKind = PoolingKind> {
  kind: Kind;
  /** A pool is a square of this side, in pixels of its input. */
  poolSize: number;
  /** The default is the pool's size, as in Keras. */
  strides?: number;
  padding?: Padding;
}

export interface DenseSpec {
  kind: 'dense';
  units: number;
  activation: Activation;
  useBias?: boolean;
}

/** It makes of each number x scale · x + offset, for networks that do not take ink from 0 to 1. */
export interface RescalingSpec {
  kind: 'rescaling';
  scale: number;
  /** The default is 0. */
  offset?: number;
}

/** Keras's batch normalization adds it to the variance by default, and ours always. */
export const BATCH_NORMALIZATION_EPSILON = 1e-3;

export type LayerSpec =
  | Conv2dSpec
  | PoolingSpec<'maxPooling2d'>
  | PoolingSpec<'averagePooling2d'>
  | { kind: 'globalAveragePooling2d' }
  | { kind: 'batchNormalization' }
  | RescalingSpec
  | { kind: 'activation'; activation: Activation }
  | { kind: 'dropout'; rate: number }
  | { kind: 'flatten' }
  | DenseSpec;

export type LayerKind = LayerSpec['kind'];

export type LayerOf<Kind extends LayerKind> = Extract<LayerSpec, { kind: Kind }>;

export type NetworkSpec = readonly LayerSpec[];
