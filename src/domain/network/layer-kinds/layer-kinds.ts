// Lists every kind of layer with what the program knows of it, in the order of the palette. Other modules look layers up here.
// A new kind needs an entry, a case in the engine that builds it and its words in the page's strings.

import type { LayerKind, LayerOf, LayerSpec } from '../network-spec.ts';
import type { FieldName, FieldValue, LayerBehaviour, LayerField, LayerRules } from './layer-kind.ts';
import { ACTIVATION_LAYER, BATCH_NORMALIZATION, DROPOUT, FLATTEN, RESCALING } from './numberwise-layers.ts';
import { AVERAGE_POOLING2D, GLOBAL_AVERAGE_POOLING2D, MAX_POOLING2D } from './pooling-layers.ts';
import { CONV2D, DENSE } from './weighted-layers.ts';

export const LAYER_KINDS: { readonly [Kind in LayerKind]: LayerRules<LayerOf<Kind>> } = {
  conv2d: CONV2D,
  maxPooling2d: MAX_POOLING2D,
  averagePooling2d: AVERAGE_POOLING2D,
  globalAveragePooling2d: GLOBAL_AVERAGE_POOLING2D,
  batchNormalization: BATCH_NORMALIZATION,
  rescaling: RESCALING,
  activation: ACTIVATION_LAYER,
  dropout: DROPOUT,
  flatten: FLATTEN,
  dense: DENSE,
};

export const ALL_KINDS = Object.keys(LAYER_KINDS) as readonly LayerKind[];

/** @returns the behaviour of the layer's kind, whose methods take this spec */
export function rulesOf(spec: LayerSpec): LayerBehaviour<LayerSpec> {
  return LAYER_KINDS[spec.kind];
}

/** @returns the fields of a kind with their names, in the order of the editor */
export function fieldsOf(kind: LayerKind): readonly [FieldName, LayerField][] {
  return Object.entries<LayerField>(LAYER_KINDS[kind].fields) as [FieldName, LayerField][];
}

/** @returns the value of a field in the spec; undefined where it is left out or the kind has no such field */
export function valueOf(spec: LayerSpec, name: FieldName): FieldValue {
  return (spec as Partial<Record<FieldName, FieldValue>>)[name];
}

/** @returns Keras's default for the field; undefined where the field must not be left out */
export function usualValue(spec: LayerSpec, field: LayerField): FieldValue {
  if (field.type === 'number' && field.usuallyAs) return valueOf(spec, field.usuallyAs);
  return field.usual;
}

/** @param values one for each field that is not optional, each of its field's type; undefined ones are left out */
export function layerOf(kind: LayerKind, values: readonly (readonly [FieldName, FieldValue])[]): LayerSpec {
  const given = values.filter(([, value]) => value !== undefined);
  return { kind, ...Object.fromEntries(given) } as unknown as LayerSpec;
}
