// Puts the settings and the layers of several runs side by side, and says which of them differ.

import {
  AUGMENTATION_BOUNDS,
  type Augmentation,
  type AugmentationSetting,
} from '../augmenting/augmentation.ts';
import type { Experiment } from '../experiment/experiment-link.ts';
import type { TrainingConfig } from '../experiment/training-config.ts';
import { isSameData } from '../same-data.ts';
import { alignLayers, type LayerRow } from './align-layers.ts';

export type ComparedSetting =
  Exclude<keyof TrainingConfig, 'augmentation'> | 'augmented' | AugmentationSetting;

/** It is null where the setting has no meaning for the run: without early stopping, or for an optimizer that ignores it. */
export type ComparedValue = string | number | boolean | null;

export type DifferenceRow = { differs: boolean } & (
  | { about: 'setting'; setting: ComparedSetting; values: readonly ComparedValue[] }
  | { about: 'layer'; layers: LayerRow }
);

const SETTINGS: readonly Exclude<keyof TrainingConfig, 'augmentation'>[] = [
  'optimizer',
  'learningRate',
  'schedule',
  'weightDecay',
  'epochs',
  'batchSize',
  'patience',
  'imageCount',
  'validationSplit',
  'seed',
];
const AUGMENTATION_SETTINGS = Object.keys(AUGMENTATION_BOUNDS) as AugmentationSetting[];

/** @returns a row for each setting and each place in the networks; those of augmentation only where one of them augments */
export function differencesOf(
  experiments: readonly Pick<Experiment, 'network' | 'config'>[],
): DifferenceRow[] {
  const configs = experiments.map(({ config }) => config);
  const augmentations = configs.map(({ augmentation }) => augmentation);
  const setting = (name: ComparedSetting, values: readonly ComparedValue[]): DifferenceRow => ({
    about: 'setting',
    setting: name,
    values,
    differs: !areAlike(values),
  });
  return [
    ...SETTINGS.map((name) =>
      setting(
        name,
        configs.map((config) => valueIn(config, name)),
      ),
    ),
    setting(
      'augmented',
      augmentations.map((augmentation) => augmentation !== null),
    ),
    ...(augmentations.some((augmentation) => augmentation !== null)
      ? AUGMENTATION_SETTINGS.map((name) => setting(name, augmentations.map(amountOf(name))))
      : []),
    ...alignLayers(experiments.map(({ network }) => network)).map((layers): DifferenceRow => ({
      about: 'layer',
      layers,
      differs: !areAlike(layers),
    })),
  ];
}

function valueIn(config: TrainingConfig, name: Exclude<keyof TrainingConfig, 'augmentation'>): ComparedValue {
  return name === 'weightDecay' && config.optimizer !== 'adamw' ? null : config[name];
}

function amountOf(name: AugmentationSetting) {
  return (augmentation: Augmentation | null): ComparedValue => augmentation && augmentation[name];
}

function areAlike(values: readonly unknown[]): boolean {
  return values.every((value) => isSameData(value, values[0]));
}
