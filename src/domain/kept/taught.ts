// What came of teaching a model the kept digits, for its author to keep or discard.

import type { ModelWeights } from '../model/model-weights.ts';

export interface TaughtFigures {
  /** The accuracy on validation images that were not taught. */
  valAccuracy: number;
  /** What each kept digit is read as, in their order. */
  predicted: readonly number[];
}

export interface Taught {
  model: ModelWeights;
  /** How many there were: those that neither the run nor the lesson took. */
  validationImages: number;
  before: TaughtFigures;
  after: TaughtFigures;
}
