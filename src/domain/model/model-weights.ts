// Defines a trained network as plain data, which can be sent between threads and stored.

import type { NetworkSpec } from '../network/network-spec.ts';
import type { FamiliarityRule } from '../reading/reading.ts';

export interface WeightArray {
  shape: number[];
  values: Float32Array;
}

export interface ModelWeights {
  network: NetworkSpec;
  /** They come in Keras's order, layer by layer: kernel, bias; gamma, beta, moving mean, moving variance. */
  weights: WeightArray[];
  /** It has the threshold for non-digit images, which a model in the middle of its run lacks. */
  familiarity?: FamiliarityRule;
  /** It learned from this many MNIST training images, the first ones; it is absent where that is unknown. */
  trainedOn?: number;
}

/** It is the best epoch of a run so far, by val_loss, on augmented validation images where the run augments. */
export interface BestEpoch {
  /** Epochs are counted from 1. */
  epoch: number;
  valLoss: number;
  weights: ModelWeights;
}

/** An interrupted run goes on from here. The optimizer's state is not part of it, and starts anew. */
export interface ResumePoint {
  weights: ModelWeights;
  epochsDone: number;
  best: BestEpoch;
}
