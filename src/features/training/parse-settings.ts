// What is written in the form becomes a configuration, or the problems that stand in its way.

import {
  AUGMENTATION_BOUNDS,
  ROBUST_AUGMENTATION,
  type Augmentation,
  type AugmentationSetting,
} from '../../domain/augmentation.ts';
import type { Schedule } from '../../domain/learning-rate.ts';
import { PRESETS, type PresetName } from '../../domain/presets.ts';
import {
  BOUNDS,
  configProblems,
  TUTORIAL_CONFIG,
  type ConfigProblem,
  type NumericSetting,
  type OptimizerName,
  type TrainingConfig,
} from '../../domain/training-config.ts';

export type WrittenSetting = NumericSetting | AugmentationSetting;

export interface SettingsForm {
  preset: PresetName;
  optimizer: OptimizerName;
  schedule: Schedule;
  earlyStopping: boolean;
  /** Whether the training images are varied. */
  augmented: boolean;
  /** As written, thousands separators and all. */
  texts: Record<WrittenSetting, string>;
}

const NUMERIC_SETTINGS = Object.keys(BOUNDS) as NumericSetting[];
export const AUGMENTATION_SETTINGS = Object.keys(AUGMENTATION_BOUNDS) as AugmentationSetting[];

export function formOf(preset: PresetName): SettingsForm {
  const { config } = PRESETS[preset];
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

export function parseSettings({ optimizer, schedule, earlyStopping, augmented, texts }: SettingsForm): {
  config: TrainingConfig;
  problems: ConfigProblem[];
} {
  const read = <Setting extends WrittenSetting>(settings: readonly Setting[]) =>
    Object.fromEntries(settings.map((setting) => [setting, parseNumber(texts[setting])])) as Record<
      Setting,
      number
    >;
  const numbers = read(NUMERIC_SETTINGS);
  const augmentation: Augmentation | null = augmented ? read(AUGMENTATION_SETTINGS) : null;
  const patience = earlyStopping ? numbers.patience : null;
  const config = { optimizer, schedule, ...numbers, patience, augmentation };
  return { config, problems: configProblems(config) };
}

/** A comma between groups of three digits; anywhere else it may be a decimal comma, and is asked about. */
const THOUSANDS = /^[1-9]\d{0,2}(,\d{3})+$/;
const DECIMAL = /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i;

function parseNumber(text: string): number {
  const plain = text.normalize('NFKC').trim();
  if (THOUSANDS.test(plain)) return Number(plain.replaceAll(',', ''));
  return DECIMAL.test(plain) ? Number(plain) : NaN;
}
