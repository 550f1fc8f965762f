// A saved model outlives the visit: its weights, with the epoch and the time that they are of.

import type { ModelFormat } from '../exchange/exported.ts';
import type { ModelFacts } from '../exchange/model-facts.ts';
import type { ModelWeights } from '../model/model-weights.ts';

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
  /** It came as a file of this name; it is absent for all others. */
  imported?: { name: string; format: ModelFormat };
  /** They are what an imported file of ours says of its model; absent or null where nothing is known. */
  facts?: ModelFacts | null;
}

/** Tells of a stored model what a person needs to choose it, without its weights. */
export type StoredModel = Omit<SavedModel, 'model'> & { key: string };
