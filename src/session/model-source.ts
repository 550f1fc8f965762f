// Declares what answers drawings: weights, and where they come from.

import type { ModelWeights } from '../domain/model/model-weights.ts';
import type { SavedModel } from '../domain/kept/saved-model.ts';
import type { UsedModel } from '../domain/model/used-model.ts';

/** Epochs and runs are counted from 1, and `savedAt` is a date in ISO 8601. */
export type ModelSource =
  | { kind: 'none' }
  | { kind: 'shipped' }
  | { kind: 'saved'; epoch: number; savedAt: string }
  | { kind: 'training'; epoch: number }
  | { kind: 'trained'; run: number; epoch: number; best: boolean }
  | { kind: 'taught'; digits: number }
  /** It came as a file of this name. */
  | { kind: 'imported'; name: string };

export interface Answering {
  model: ModelWeights;
  source: ModelSource;
  /** The next visit finds the model by this; null for one that is not stored. */
  used: UsedModel | null;
}

/** A run can start from its weights, and names it then. */
export interface NamedModel {
  model: ModelWeights;
  name: string;
}

/** @returns where a stored model comes from */
export function sourceOf({ taughtDigits, imported, epoch, savedAt }: Omit<SavedModel, 'model'>): ModelSource {
  if (imported) return { kind: 'imported', name: imported.name };
  return taughtDigits ? { kind: 'taught', digits: taughtDigits } : { kind: 'saved', epoch, savedAt };
}
