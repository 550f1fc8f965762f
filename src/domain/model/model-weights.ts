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

/** Training needs it beside the weights, to go on as if it had not stopped. */
export interface TrainingState {
  /** It counts the steps of the optimizer. */
  iterations: number;
  /** They are the optimizer's accumulators, a list for each trainable weight in Keras's order. */
  accumulators: readonly (readonly WeightArray[])[];
  /** They count the steps of the layers that count them, dropout and batch normalization, in the order of the network. */
  layerSteps: readonly number[];
}

/** An interrupted run goes on from here. */
export interface ResumePoint {
  weights: ModelWeights;
  epochsDone: number;
  best: BestEpoch;
  /** Where it is null, the optimizer and the layers start anew. */
  state: TrainingState | null;
  /** Early stopping has waited for so many epochs without a better one. */
  waited: number;
}
