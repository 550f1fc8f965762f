// What is written in the form becomes a configuration, or the problems that stand in its way.

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
  optimizer: OptimizerName;
  earlyStopping: boolean;
  /** As written, thousands separators and all. */
  texts: Record<NumericSetting, string>;
}

const NUMERIC_SETTINGS = Object.keys(BOUNDS) as NumericSetting[];

export function formOf(config: TrainingConfig): SettingsForm {
  const patience = config.patience ?? TUTORIAL_CONFIG.patience;
  const texts = Object.fromEntries(
    NUMERIC_SETTINGS.map((setting) => [setting, String(setting === 'patience' ? patience : config[setting])]),
  ) as Record<NumericSetting, string>;
  return { optimizer: config.optimizer, earlyStopping: config.patience !== null, texts };
}

export function parseSettings({ optimizer, earlyStopping, texts }: SettingsForm): {
  config: TrainingConfig;
  problems: ConfigProblem[];
} {
  const numbers = Object.fromEntries(
    NUMERIC_SETTINGS.map((setting) => [setting, parseNumber(texts[setting])]),
  ) as Record<NumericSetting, number>;
  const config = { optimizer, ...numbers, patience: earlyStopping ? numbers.patience : null };
  return { config, problems: configProblems(config) };
}

function parseNumber(text: string): number {
  const plain = text.normalize('NFKC').replaceAll(/[,\s]/g, '');
  return plain === '' ? NaN : Number(plain);
}

export function isTutorial(config: TrainingConfig): boolean {
  return (Object.keys(TUTORIAL_CONFIG) as (keyof TrainingConfig)[]).every(
    (setting) => config[setting] === TUTORIAL_CONFIG[setting],
  );
}
