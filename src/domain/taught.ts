// What came of teaching a model the kept digits, for its author to keep or discard.

import type { ModelWeights } from './model-weights.ts';

export interface TaughtFigures {
  /** On validation images that were not taught. */
  valAccuracy: number;
  /** Of each kept digit, in their order. */
  predicted: readonly number[];
}

export interface Taught {
  model: ModelWeights;
  before: TaughtFigures;
  after: TaughtFigures;
}
