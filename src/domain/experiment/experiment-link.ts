// Writes an experiment, its network and all settings, as a text in the address: version/preset/layers/settings. Every value
// is written, also a preset's own, so that a link keeps its meaning when a preset changes. Anyone can have written a link.

import {
  AUGMENTATION_BOUNDS,
  type Augmentation,
  type AugmentationSetting,
} from '../augmenting/augmentation.ts';
import { networkProblems } from '../network/network-problems.ts';
import type { NetworkSpec } from '../network/network-spec.ts';
import { decodeNetwork, encodeNetwork } from './layer-codes.ts';
import type { Schedule } from './learning-rate.ts';
import { PRESETS, type PresetName } from './presets.ts';
import {
  configProblems,
  DEFAULT_LEARNING_RATE,
  type OptimizerName,
  type TrainingConfig,
} from './training-config.ts';

export interface Experiment {
  network: NetworkSpec;
  config: TrainingConfig;
  /** The experiment was made from this preset. */
  preset: PresetName;
}

/** An 'invalid' link can be read, but its experiment cannot be trained. */
export type LinkProblem = 'unreadable' | 'newer-version' | 'invalid';

export const LINK_VERSION = 1;

/** Forty layers and all settings take less than half of this. */
const MOST_CHARACTERS = 2_000;
const NONE = '-';
const NUMBER = /^\d{1,12}(\.\d{1,20})?(e-\d{1,3})?$/;

const PRESET_NAMES = Object.keys(PRESETS) as PresetName[];
const OPTIMIZERS = Object.keys(DEFAULT_LEARNING_RATE) as OptimizerName[];
const SCHEDULES: readonly Schedule[] = ['constant', 'one-cycle'];
const AUGMENTATION_SETTINGS = Object.keys(AUGMENTATION_BOUNDS) as AugmentationSetting[];

/**
 * @returns a text of letters, digits and "-._~/", which an address holds as they are; decodeExperiment reads it only where the
 * experiment can be trained
 */
export function encodeExperiment({ network, config, preset }: Experiment): string {
  const { augmentation } = config;
  const settings = [
    config.optimizer,
    config.learningRate,
    config.schedule,
    config.weightDecay,
    config.epochs,
    config.batchSize,
    config.validationSplit,
    config.patience ?? NONE,
    config.imageCount,
    config.seed,
    augmentation ? AUGMENTATION_SETTINGS.map((setting) => augmentation[setting]).join('_') : NONE,
  ];
  return [LINK_VERSION, preset, encodeNetwork(network), settings.join('~')].join('/');
}

/** @returns the experiment, or what is wrong with the text; it never throws, whatever the text is */
export function decodeExperiment(text: string): Experiment | { problem: LinkProblem } {
  const unreadable = { problem: 'unreadable' } as const;
  if (text.length > MOST_CHARACTERS) return unreadable;
  const [version, ...rest] = text.split('/');
  if (!/^[1-9]\d{0,3}$/.test(version)) return unreadable;
  if (Number(version) > LINK_VERSION) return { problem: 'newer-version' };
  const [presetText, layers, settings, ...more] = rest;
  if (settings === undefined || more.length > 0) return unreadable;
  const preset = PRESET_NAMES.find((name) => name === presetText);
  const network = decodeNetwork(layers);
  const config = decodeConfig(settings.split('~'));
  if (!preset || !network || !config) return unreadable;
  if (networkProblems(network).length > 0 || configProblems(config).length > 0) return { problem: 'invalid' };
  return { network, config, preset };
}

function decodeConfig(texts: string[]): TrainingConfig | null {
  if (texts.length !== 11) return null;
  const [optimizerText, , scheduleText, , , , , patienceText, , , augmentationText] = texts;
  const optimizer = OPTIMIZERS.find((name) => name === optimizerText);
  const schedule = SCHEDULES.find((name) => name === scheduleText);
  const numbers = [1, 3, 4, 5, 6, 8, 9].map((at) => readNumber(texts[at]));
  const patience = patienceText === NONE ? null : readNumber(patienceText);
  const augmentation = augmentationText === NONE ? null : decodeAugmentation(augmentationText.split('_'));
  if (!optimizer || !schedule || augmentation === undefined) return null;
  const [learningRate, weightDecay, epochs, batchSize, validationSplit, imageCount, seed] = numbers;
  const config = {
    ...{ optimizer, learningRate, schedule, weightDecay, epochs, batchSize, validationSplit, patience },
    ...{ augmentation, imageCount, seed },
  };
  return [...numbers, patience ?? 0].some(Number.isNaN) ? null : config;
}

/** @returns undefined where the texts are no augmentation */
function decodeAugmentation(texts: string[]): Augmentation | undefined {
  const numbers = texts.map(readNumber);
  if (numbers.length !== AUGMENTATION_SETTINGS.length || numbers.some(Number.isNaN)) return undefined;
  return Object.fromEntries(
    AUGMENTATION_SETTINGS.map((setting, at) => [setting, numbers[at]]),
  ) as unknown as Augmentation;
}

/** @returns NaN where the text is no number */
function readNumber(text: string): number {
  return NUMBER.test(text) ? Number(text) : NaN;
}
