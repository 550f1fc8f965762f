// A network as plain data, in Keras's words. The engine builds it; the page draws it; nothing here runs it.

export type LayerSpec =
  | { kind: 'conv2d'; filters: number; kernelSize: number; activation: 'relu' }
  | { kind: 'maxPooling2d'; poolSize: number }
  | { kind: 'dropout'; rate: number }
  | { kind: 'flatten' }
  | { kind: 'dense'; units: number; activation: 'relu' | 'softmax' };

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
