// Declares what a Python program is written from: an experiment, its name, and the figures that the page had.

import type { NetworkSpec } from '../network/network-spec.ts';
import type { TrainingConfig } from '../experiment/training-config.ts';

export interface PageFigures {
  /** Epochs count from 1; a record of a run's epoch is one of these. */
  epochs: readonly { epoch: number; valLoss: number; valAccuracy: number }[];
  /** It counts from 1, and is null where no epoch was finished. */
  bestEpoch: number | null;
  /** The accuracy is in [0,1]; null where the test images were not looked at. */
  test: { loss: number; accuracy: number } | null;
}

export interface KerasExperiment {
  /** It has no problems (`network-problems.ts`). */
  network: NetworkSpec;
  /** It has no problems (`configProblems`). */
  config: TrainingConfig;
  /** Any text; it stands in the program as a string of Python, and in the notebook as text without Markdown. */
  title: string;
  /** It is null where the page has trained nothing yet. */
  figures: PageFigures | null;
}
