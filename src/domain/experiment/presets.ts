// Defines the presets: networks with settings that suit them, by name.

import { ROBUST_AUGMENTATION } from '../augmenting/augmentation.ts';
import type { NetworkSpec } from '../network/network-spec.ts';
import { isSameData } from '../same-data.ts';
import { COMPACT_NETWORK, LENET5_NETWORK, ROBUST_NETWORK, TUTORIAL_NETWORK } from './preset-networks.ts';
import { DEFAULT_LEARNING_RATE, TUTORIAL_CONFIG, type TrainingConfig } from './training-config.ts';

export type PresetName = 'tutorial' | 'lenet5' | 'compact' | 'fast' | 'robust';

/** The names are the same in every language. */
export const PRESET_NAMES: Record<PresetName, string> = {
  tutorial: 'Tutorial',
  lenet5: 'LeNet-5',
  compact: 'Compact',
  fast: 'Fast',
  robust: 'Robust',
};

/** @returns whether the value, of unknown origin, names a preset */
export function isPresetName(value: unknown): value is PresetName {
  return typeof value === 'string' && Object.hasOwn(PRESET_NAMES, value);
}

export interface Preset {
  network: NetworkSpec;
  config: TrainingConfig;
}

export const PRESETS: Record<PresetName, Preset> = {
  tutorial: { network: TUTORIAL_NETWORK, config: TUTORIAL_CONFIG },
  /** This is the network of 1998 with an optimizer of today. */
  lenet5: {
    network: LENET5_NETWORK,
    config: { ...TUTORIAL_CONFIG, optimizer: 'adam', learningRate: DEFAULT_LEARNING_RATE.adam, epochs: 20 },
  },
  /** It reaches 99 % on the test images with fewer than 10,000 parameters; docs/compact.md has the experiments. */
  compact: {
    network: COMPACT_NETWORK,
    config: {
      ...TUTORIAL_CONFIG,
      optimizer: 'adamw',
      learningRate: 0.01,
      schedule: 'one-cycle',
      epochs: 8,
      validationSplit: 0.05,
      patience: null,
    },
  },
  /** It takes the shortest time to 99 % on the test images without a GPU; docs/performance.md has the measurements. */
  fast: {
    network: [
      { kind: 'conv2d', filters: 8, kernelSize: 5, activation: 'relu' },
      { kind: 'maxPooling2d', poolSize: 2 },
      { kind: 'conv2d', filters: 24, kernelSize: 3, activation: 'relu' },
      { kind: 'maxPooling2d', poolSize: 2 },
      { kind: 'flatten' },
      { kind: 'dense', units: 128, activation: 'relu' },
      { kind: 'dense', units: 10, activation: 'softmax' },
    ],
    config: {
      ...TUTORIAL_CONFIG,
      optimizer: 'adam',
      learningRate: 0.006,
      schedule: 'one-cycle',
      epochs: 2,
      batchSize: 64,
      validationSplit: 0.02,
      patience: null,
    },
  },
  /** It reads unseen writers; network and augmentation were chosen by the experiments in docs/handwriting.md. */
  robust: {
    network: ROBUST_NETWORK,
    config: {
      ...TUTORIAL_CONFIG,
      optimizer: 'adamw',
      learningRate: 0.004,
      schedule: 'one-cycle',
      epochs: 20,
      validationSplit: 0.05,
      patience: null,
      augmentation: ROBUST_AUGMENTATION,
    },
  },
};

/** @returns the preset that has just this network, the one that it began as before others, and null where none has it */
export function presetOfNetwork(network: NetworkSpec, basis: PresetName): PresetName | null {
  const names = [basis, ...(Object.keys(PRESETS) as PresetName[])];
  return names.find((name) => isSameData(PRESETS[name].network, network)) ?? null;
}

/** @returns whether network and settings are the preset's own; the seed may differ */
export function isUnchanged({ network, config }: Preset, preset: PresetName): boolean {
  const own = PRESETS[preset];
  const settings = Object.keys(own.config) as (keyof TrainingConfig)[];
  return (
    isSameData(network, own.network) &&
    settings.every((setting) => setting === 'seed' || isSameData(config[setting], own.config[setting]))
  );
}
