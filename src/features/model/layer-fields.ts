// What can be edited on each layer, in the order of the editor, and how a value gets into the layer.

import type { LayerField } from '../../domain/network/network-bounds.ts';
import {
  ACTIVATIONS,
  HIDDEN_ACTIVATIONS,
  PADDINGS,
  type LayerKind,
  type LayerSpec,
} from '../../domain/network/network-spec.ts';

export type EditableField =
  /** An optional one may be left empty, as in Keras. */
  | { type: 'number'; name: LayerField; optional?: true }
  | { type: 'choice'; name: 'padding' | 'activation'; options: readonly string[] }
  | { type: 'flag'; name: 'useBias' };

export type FieldName = EditableField['name'];
export type FieldValue = number | string | boolean | undefined;

const PADDING: EditableField = { type: 'choice', name: 'padding', options: PADDINGS };
const BIAS: EditableField = { type: 'flag', name: 'useBias' };
const POOLING: readonly EditableField[] = [
  { type: 'number', name: 'poolSize' },
  { type: 'number', name: 'strides', optional: true },
  PADDING,
];

export const LAYER_FIELDS: Record<LayerKind, readonly EditableField[]> = {
  conv2d: [
    { type: 'number', name: 'filters' },
    { type: 'number', name: 'kernelSize' },
    { type: 'number', name: 'strides' },
    PADDING,
    { type: 'choice', name: 'activation', options: HIDDEN_ACTIVATIONS },
    BIAS,
  ],
  maxPooling2d: POOLING,
  averagePooling2d: POOLING,
  globalAveragePooling2d: [],
  batchNormalization: [],
  activation: [{ type: 'choice', name: 'activation', options: ACTIVATIONS }],
  dropout: [{ type: 'number', name: 'rate' }],
  flatten: [],
  dense: [
    { type: 'number', name: 'units' },
    { type: 'choice', name: 'activation', options: ACTIVATIONS },
    BIAS,
  ],
};

/** A layer as it is added, in the order of the palette. */
export const NEW_LAYERS: readonly LayerSpec[] = [
  { kind: 'conv2d', filters: 8, kernelSize: 3, activation: 'relu' },
  { kind: 'maxPooling2d', poolSize: 2 },
  { kind: 'averagePooling2d', poolSize: 2 },
  { kind: 'globalAveragePooling2d' },
  { kind: 'batchNormalization' },
  { kind: 'activation', activation: 'relu' },
  { kind: 'dropout', rate: 0.2 },
  { kind: 'flatten' },
  { kind: 'dense', units: 64, activation: 'relu' },
];

/** As Keras takes it where it is left out; undefined where that is another field's matter, or there is none. */
function defaultOf(layer: LayerSpec, name: FieldName): FieldValue {
  if (name === 'padding') return 'valid';
  if (name === 'useBias') return true;
  return name === 'strides' && layer.kind === 'conv2d' ? 1 : undefined;
}

export function fieldOf(layer: LayerSpec, name: FieldName): FieldValue {
  return (layer as Partial<Record<FieldName, FieldValue>>)[name] ?? defaultOf(layer, name);
}

/** A default is left out, so that a layer that is set back is the layer that it was. */
export function withField(layer: LayerSpec, name: FieldName, value: FieldValue): LayerSpec {
  const others = Object.entries(layer).filter(([field]) => field !== name);
  const left = Object.fromEntries(others) as unknown as LayerSpec;
  return value === undefined || value === defaultOf(layer, name) ? left : { ...layer, [name]: value };
}
