// Names a run by what differs from its preset, as data. The page has the words.

import type { Experiment } from '../experiment/experiment-link.ts';
import { PRESETS, type PresetName } from '../experiment/presets.ts';
import {
  DEFAULT_LEARNING_RATE,
  type NumericSetting,
  type OptimizerName,
  type TrainingConfig,
} from '../experiment/training-config.ts';
import type { Schedule } from '../experiment/learning-rate.ts';
import type { FieldName, FieldValue } from '../network/layer-kinds/layer-kind.ts';
import { fieldsOf, rulesOf, usualValue, valueOf } from '../network/layer-kinds/layer-kinds.ts';
import type { LayerSpec, NetworkSpec } from '../network/network-spec.ts';
import { isSameData } from '../same-data.ts';
import { alignLayers } from './align-layers.ts';

/** A layer is named by Keras's class name. */
export type NamePart =
  | { kind: 'layer-added' | 'layer-removed'; layer: string }
  | { kind: 'layer-changed'; layer: string; field: FieldName; value: FieldValue }
  | { kind: 'optimizer'; optimizer: OptimizerName }
  | { kind: 'schedule'; schedule: Schedule }
  | { kind: 'augmentation'; state: 'on' | 'off' | 'changed' }
  | { kind: 'no-early-stopping' }
  | { kind: 'number'; setting: NumericSetting; value: number };

export interface RunName {
  preset: PresetName;
  /** They are at most three, those that matter most. */
  parts: readonly NamePart[];
  /** This many further differences are left out. */
  more: number;
}

const MOST_PARTS = 3;

/** They are ordered by how much they tell of a run. */
const NUMBERS: readonly NumericSetting[] = [
  'learningRate',
  'epochs',
  'imageCount',
  'batchSize',
  'patience',
  'weightDecay',
  'validationSplit',
  'seed',
];

/** @returns what tells the experiment from its preset: layers that came and went first, then settings, then changed layers */
export function nameOf({ preset, network, config }: Experiment): RunName {
  const own = PRESETS[preset];
  const layers = layerParts(own.network, network);
  const isChange = ({ kind }: NamePart) => kind === 'layer-changed';
  const all = [
    ...layers.filter((part) => !isChange(part)),
    ...settingParts(own.config, config),
    ...layers.filter(isChange),
  ];
  return { preset, parts: all.slice(0, MOST_PARTS), more: Math.max(0, all.length - MOST_PARTS) };
}

function layerParts(own: NetworkSpec, network: NetworkSpec): NamePart[] {
  return alignLayers([own, network]).flatMap(([before, after]): NamePart[] => {
    if (!before) return after ? [{ kind: 'layer-added', layer: rulesOf(after).name }] : [];
    if (!after) return [{ kind: 'layer-removed', layer: rulesOf(before).name }];
    return fieldsOf(after.kind)
      .map(([field]) => field)
      .filter((field) => valueWithDefault(before, field) !== valueWithDefault(after, field))
      .map((field) => ({
        kind: 'layer-changed',
        layer: rulesOf(after).name,
        field,
        value: valueWithDefault(after, field),
      }));
  });
}

function valueWithDefault(layer: LayerSpec, name: FieldName): FieldValue {
  const field = fieldsOf(layer.kind).find(([each]) => each === name)?.[1];
  return valueOf(layer, name) ?? (field && usualValue(layer, field));
}

function settingParts(own: TrainingConfig, config: TrainingConfig): NamePart[] {
  const parts: NamePart[] = [];
  const { optimizer, schedule, patience } = config;
  if (optimizer !== own.optimizer) parts.push({ kind: 'optimizer', optimizer });
  if (schedule !== own.schedule) parts.push({ kind: 'schedule', schedule });
  if (!isSameData(config.augmentation, own.augmentation))
    parts.push({ kind: 'augmentation', state: augmentationState(own, config) });
  if (patience === null && own.patience !== null) parts.push({ kind: 'no-early-stopping' });
  for (const setting of NUMBERS) {
    const value = config[setting];
    if (value !== null && value !== usual(setting, own, config))
      parts.push({ kind: 'number', setting, value });
  }
  return parts;
}

function augmentationState(own: TrainingConfig, { augmentation }: TrainingConfig) {
  if (!augmentation) return 'off';
  return own.augmentation ? 'changed' : 'on';
}

/** A learning rate or weight decay that its optimizer brings along tells nothing. */
function usual(setting: NumericSetting, own: TrainingConfig, config: TrainingConfig): number | null {
  if (setting === 'learningRate' && config.optimizer !== own.optimizer)
    return DEFAULT_LEARNING_RATE[config.optimizer];
  if (setting === 'weightDecay' && config.optimizer !== 'adamw') return config.weightDecay;
  return own[setting];
}
