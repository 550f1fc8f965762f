// Declares what is known of a model beside its weights. It travels with every export, and comes back with an import of ours.

import type { PresetName } from '../experiment/presets.ts';
import type { TrainingConfig } from '../experiment/training-config.ts';
import type { MeasuredEngine } from '../run/run.ts';

export interface ModelFacts {
  /** The page called the model so, in the language that it had. */
  title: string;
  /** The model was trained, taught or imported on this day, in ISO 8601. */
  date: string;
  /** It is null where nobody knows how the model was trained. */
  training: TrainingFacts | null;
  /** It was fine-tuned on this many kept digits after its run. */
  taughtDigits: number;
  /** It maps the name of each program that made the model to its version. */
  versions: Readonly<Record<string, string>>;
}

export interface TrainingFacts {
  preset: PresetName;
  config: TrainingConfig;
  /** These count the images. */
  split: { training: number; validation: number };
  epochsDone: number;
  /** The weights are those of this epoch, counted from 1. */
  epoch: number;
  /** These are the figures of that epoch; accuracies are in [0,1], and null is a figure that is not known. */
  valLoss: number | null;
  valAccuracy: number | null;
  testLoss: number | null;
  testAccuracy: number | null;
  engine: MeasuredEngine | null;
  /** The run started from the weights of a model of this name; null for one that started anew. */
  startedFrom: string | null;
}
