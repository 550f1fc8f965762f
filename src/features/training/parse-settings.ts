// What is written in the form becomes a configuration, or the problems that stand in its way.

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

export interface SettingsForm {
  preset: PresetName;
  optimizer: OptimizerName;
  schedule: Schedule;
  earlyStopping: boolean;
  /** As written, thousands separators and all. */
  texts: Record<NumericSetting, string>;
}

const NUMERIC_SETTINGS = Object.keys(BOUNDS) as NumericSetting[];

export function formOf(preset: PresetName): SettingsForm {
  const { config } = PRESETS[preset];
  const patience = config.patience ?? TUTORIAL_CONFIG.patience;
  const texts = Object.fromEntries(
    NUMERIC_SETTINGS.map((setting) => [setting, String(setting === 'patience' ? patience : config[setting])]),
  ) as Record<NumericSetting, string>;
  const { optimizer, schedule } = config;
  return { preset, optimizer, schedule, earlyStopping: config.patience !== null, texts };
}

export function parseSettings({ optimizer, schedule, earlyStopping, texts }: SettingsForm): {
  config: TrainingConfig;
  problems: ConfigProblem[];
} {
  const numbers = Object.fromEntries(
    NUMERIC_SETTINGS.map((setting) => [setting, parseNumber(texts[setting])]),
  ) as Record<NumericSetting, number>;
  const config = { optimizer, schedule, ...numbers, patience: earlyStopping ? numbers.patience : null };
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
