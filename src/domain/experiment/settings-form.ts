// Turns the texts of the settings form into a configuration or a list of its problems, and a configuration into such texts.

import {
  AUGMENTATION_BOUNDS,
  ROBUST_AUGMENTATION,
  type Augmentation,
  type AugmentationSetting,
} from '../augmenting/augmentation.ts';
import type { Bounds } from '../bounds.ts';
import type { Schedule } from './learning-rate.ts';
import { PRESETS, type PresetName } from './presets.ts';
import {
  BOUNDS,
  configProblems,
  TUTORIAL_CONFIG,
  type ConfigProblem,
  type NumericSetting,
  type OptimizerName,
  type TrainingConfig,
} from './training-config.ts';
import { writtenNumber } from './written-number.ts';

export type WrittenSetting = NumericSetting | AugmentationSetting;

export interface SettingsForm {
  preset: PresetName;
  optimizer: OptimizerName;
  schedule: Schedule;
  earlyStopping: boolean;
  /** It is true where the training images are augmented. */
  augmented: boolean;
  /** The texts are as typed, thousands separators included. */
  texts: Record<WrittenSetting, string>;
}

export type SettingProblem =
  | ConfigProblem
  /** The text could be either of two numbers within the bounds, and the person has to say which. */
  | { setting: WrittenSetting; problem: 'two-readings'; readings: readonly [number, number] };

const NUMERIC_SETTINGS = Object.keys(BOUNDS) as NumericSetting[];
export const AUGMENTATION_SETTINGS = Object.keys(AUGMENTATION_BOUNDS) as AugmentationSetting[];

export function boundsOf(setting: WrittenSetting): Bounds {
  return { integer: false, ...{ ...BOUNDS, ...AUGMENTATION_BOUNDS }[setting] };
}

/** @param config by default the preset's own @returns the form that shows it; settings that are off get a default value */
export function formOf(preset: PresetName, config = PRESETS[preset].config): SettingsForm {
  const patience = config.patience ?? TUTORIAL_CONFIG.patience;
  const augmentation = config.augmentation ?? ROBUST_AUGMENTATION;
  const texts = Object.fromEntries([
    ...NUMERIC_SETTINGS.map((setting) => [
      setting,
      String(setting === 'patience' ? patience : config[setting]),
    ]),
    ...AUGMENTATION_SETTINGS.map((setting) => [setting, String(augmentation[setting])]),
  ]) as Record<WrittenSetting, string>;
  const { optimizer, schedule } = config;
  const augmented = config.augmentation !== null;
  return { preset, optimizer, schedule, earlyStopping: config.patience !== null, augmented, texts };
}

/**
 * @returns the configuration, with NaN for a text that is no number or could be two, and all its problems; it can run only
 * without any
 */
export function parseSettings({ optimizer, schedule, earlyStopping, augmented, texts }: SettingsForm): {
  config: TrainingConfig;
  problems: SettingProblem[];
} {
  const written = (setting: WrittenSetting) => writtenNumber(texts[setting], boundsOf(setting));
  const read = <Setting extends WrittenSetting>(settings: readonly Setting[]) =>
    Object.fromEntries(settings.map((setting) => [setting, written(setting).value])) as Record<
      Setting,
      number
    >;
  const numbers = read(NUMERIC_SETTINGS);
  const augmentation: Augmentation | null = augmented ? read(AUGMENTATION_SETTINGS) : null;
  const patience = earlyStopping ? numbers.patience : null;
  const config = { optimizer, schedule, ...numbers, patience, augmentation };
  const problems = configProblems(config).map((found): SettingProblem => {
    const { readings } = written(found.setting);
    return readings ? { setting: found.setting, problem: 'two-readings', readings } : found;
  });
  return { config, problems };
}
