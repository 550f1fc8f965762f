// Defines what a run reports while it goes on: events for the reducer of a run, and weights for the model that reads drawings.

import type { ModelWeights, TrainingState } from '../model/model-weights.ts';
import type { RunEvent } from './run.ts';

/** A checkpoint has the newest weights of a run that goes on. */
export interface Checkpoint {
  /** Epochs are counted from 1. */
  epoch: number;
  /** The weights have learned from this many batches of the epoch. */
  batch: number;
  weights: ModelWeights;
  /** It is true where the epoch is done, so that an interrupted run can go on from here. */
  epochEnd: boolean;
  /** It comes at the end of an epoch. */
  state: TrainingState | null;
}

export type TrainEvent = RunEvent | ({ type: 'checkpoint' } & Checkpoint);
