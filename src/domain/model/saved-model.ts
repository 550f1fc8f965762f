// A model that outlives the visit: its weights, and which epoch of which day they are of.

import type { ModelWeights } from './model-weights.ts';

export interface SavedModel {
  model: ModelWeights;
  epoch: number;
  valAccuracy: number;
  /** ISO 8601. */
  savedAt: string;
  /** How many kept digits were taught to it after its run; absent when none. */
  taughtDigits?: number;
}
