// Defines the settings of a run, their bounds and what makes one invalid. Sentences for people stand in the page's strings.

import {
  AUGMENTATION_BOUNDS,
  type Augmentation,
  type AugmentationSetting,
} from '../augmenting/augmentation.ts';
import type { Bounds } from '../bounds.ts';
import type { Schedule } from './learning-rate.ts';
import { TRAINING_IMAGES } from './splits.ts';

export type OptimizerName = 'adadelta' | 'adam' | 'adamw' | 'rmsprop' | 'sgd';

export interface TrainingConfig {
  optimizer: OptimizerName;
  /** It is the peak where the schedule is not constant. */
  learningRate: number;
  schedule: Schedule;
  /** Each step of AdamW takes this share of every kernel, times the learning rate, off it; other optimizers ignore it. */
  weightDecay: number;
  epochs: number;
  batchSize: number;
  /** This share of the images used, in [0,1], the last of them, only validates. */
  validationSplit: number;
  /** After this many epochs without a better val_loss the run stops; null switches early stopping off. */
  patience: number | null;
  /** Null leaves the training images as they are. */
  augmentation: Augmentation | null;
  /** The first training images, this many, are used, for training and validation together. */
  imageCount: number;
  seed: number;
}

/** These are Keras's class names, the same in every language. */
export const OPTIMIZER_NAMES: Readonly<Record<OptimizerName, string>> = {
  adadelta: 'Adadelta',
  adam: 'Adam',
  adamw: 'AdamW',
  rmsprop: 'RMSprop',
  sgd: 'SGD',
};

/** They are Keras's defaults, but for Adadelta, which has 1 (Zeiler 2012). */
export const DEFAULT_LEARNING_RATE: Record<OptimizerName, number> = {
  adadelta: 1,
  adam: 0.001,
  adamw: 0.001,
  rmsprop: 0.001,
  sgd: 0.01,
};

export const TUTORIAL_CONFIG: TrainingConfig = {
  optimizer: 'adadelta',
  learningRate: DEFAULT_LEARNING_RATE.adadelta,
  schedule: 'constant',
  weightDecay: 0.02,
  epochs: 50,
  batchSize: 128,
  validationSplit: 0.2,
  patience: 2,
  augmentation: null,
  imageCount: TRAINING_IMAGES,
  seed: 1,
};

export type NumericSetting = Exclude<keyof TrainingConfig, 'optimizer' | 'schedule' | 'augmentation'>;

export const BOUNDS: Record<NumericSetting, Bounds> = {
  learningRate: { min: 0.00001, max: 10, integer: false },
  weightDecay: { min: 0, max: 1, integer: false },
  epochs: { min: 1, max: 200, integer: true },
  batchSize: { min: 8, max: 1024, integer: true },
  validationSplit: { min: 0.01, max: 0.5, integer: false },
  patience: { min: 1, max: 50, integer: true },
  imageCount: { min: 500, max: TRAINING_IMAGES, integer: true },
  seed: { min: 0, max: 4_294_967_295, integer: true },
};

export interface ConfigProblem {
  setting: NumericSetting | AugmentationSetting;
  problem: 'not-a-number' | 'not-an-integer' | 'out-of-range';
}

/** @returns every problem of a configuration, in the order of the form; an empty list means that it can run */
export function configProblems(config: TrainingConfig): ConfigProblem[] {
  const problems: ConfigProblem[] = [];
  for (const setting of Object.keys(BOUNDS) as NumericSetting[]) {
    const value = config[setting];
    if (value === null) continue;
    const problem = problemOf(value, BOUNDS[setting]);
    if (problem) problems.push({ setting, problem });
  }
  if (config.augmentation === null) return problems;
  for (const setting of Object.keys(AUGMENTATION_BOUNDS) as AugmentationSetting[]) {
    const bounds = { ...AUGMENTATION_BOUNDS[setting], integer: false };
    const problem = problemOf(config.augmentation[setting], bounds);
    if (problem) problems.push({ setting, problem });
  }
  return problems;
}

function problemOf(value: number, { min, max, integer }: Bounds): ConfigProblem['problem'] | null {
  if (!Number.isFinite(value)) return 'not-a-number';
  if (value < min || value > max) return 'out-of-range';
  return integer && !Number.isInteger(value) ? 'not-an-integer' : null;
}
