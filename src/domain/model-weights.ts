// A trained network as plain data: what crosses the border between workers, and what is kept.

import type { NetworkSpec } from './network-spec.ts';

export interface WeightArray {
  shape: number[];
  values: Float32Array;
}

export interface ModelWeights {
  network: NetworkSpec;
  /** In Keras's order: kernel, bias, layer by layer. */
  weights: WeightArray[];
}
