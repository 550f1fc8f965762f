// Holds the result of teaching, which is fine-tuning a model on kept digits, for the user to keep or discard.

import type { ModelWeights } from '../model/model-weights.ts';

export interface TaughtFigures {
  /** It is the accuracy in [0,1] on validation images that fine-tuning did not use. */
  valAccuracy: number;
  /** Each kept digit is read as this one, in their order. */
  predicted: readonly number[];
}

export interface Taught {
  model: ModelWeights;
  /** This many images validated, of which neither training nor fine-tuning used any. */
  validationImages: number;
  before: TaughtFigures;
  after: TaughtFigures;
}
