// What a run tells while it goes on: what the reducer of a run understands, and weights for whoever answers drawings.

import type { ModelWeights } from '../model/model-weights.ts';
import type { RunEvent } from './run.ts';

/** The newest weights of a run that goes on. */
export interface Checkpoint {
  /** Counted from 1. */
  epoch: number;
  /** Batches of this epoch that the weights have seen. */
  batch: number;
  weights: ModelWeights;
  /** Whether the epoch is done: from here a run that was cut off can go on. */
  epochEnd: boolean;
}

export type TrainEvent = RunEvent | ({ type: 'checkpoint' } & Checkpoint);
