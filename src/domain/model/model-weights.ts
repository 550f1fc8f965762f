// A trained network as plain data: what crosses the border between workers, and what is kept.

import type { NetworkSpec } from '../network/network-spec.ts';
import type { FamiliarityRule } from '../reading/reading.ts';

export interface WeightArray {
  shape: number[];
  values: Float32Array;
}

export interface ModelWeights {
  network: NetworkSpec;
  /** They come in Keras's order: kernel, bias, layer by layer; gamma, beta, moving mean and moving variance. */
  weights: WeightArray[];
  /** The threshold to what is no digit; a model in the middle of its run has none. */
  familiarity?: FamiliarityRule;
  /** It learned from this many MNIST training images, the first ones; absent where nobody wrote it down. */
  trainedOn?: number;
}

/** The best epoch of a run so far, by val_loss, on warped images where the run varies them. */
export interface BestEpoch {
  epoch: number;
  valLoss: number;
  weights: ModelWeights;
}

/** Where a run that was cut off goes on. The optimizer starts anew. */
export interface ResumePoint {
  weights: ModelWeights;
  epochsDone: number;
  best: BestEpoch;
}
