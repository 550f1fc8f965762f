// A saved model outlives the visit: its weights, with the epoch and the time that they are of.

import type { ModelWeights } from './model-weights.ts';

export interface SavedModel {
  model: ModelWeights;
  /** The epoch is counted from 1; it is 0 after fine-tuning on kept digits. */
  epoch: number;
  /** The accuracy is in [0,1]. */
  valAccuracy: number;
  /** The time is in ISO 8601. */
  savedAt: string;
  /** It was fine-tuned on this many kept digits after its run; it is absent when on none. */
  taughtDigits?: number;
}

/** Tells of a stored model what a person needs to choose it, without its weights. */
export type StoredModel = Omit<SavedModel, 'model'> & { key: string };
