// Reads and sets the fields of a layer, and lists the layers that can be added.

import type { FieldName, FieldValue, LayerField } from '../../domain/network/layer-kinds/layer-kind.ts';
import { fieldsOf, LAYER_KINDS, layerOf, valueOf } from '../../domain/network/layer-kinds/layer-kinds.ts';
import type { LayerSpec } from '../../domain/network/network-spec.ts';

/** It has a layer of each kind as it is added, in the order of the palette. */
export const NEW_LAYERS: readonly LayerSpec[] = Object.values(LAYER_KINDS).map(({ fresh }) => fresh);

/** @returns the value of a field, or Keras's default where it is left out; undefined where that depends on another field */
export function fieldOf(layer: LayerSpec, name: FieldName): FieldValue {
  return valueOf(layer, name) ?? fieldsOf(layer.kind).find(([each]) => each === name)?.[1].usual;
}

/**
 * Leaves a default out, so that a layer that is set back equals the one that it was.
 * @returns a copy of the layer with this value
 */
export function withField(layer: LayerSpec, name: FieldName, value: FieldValue): LayerSpec {
  const isLeftOut = ({ optional, usual }: LayerField) => optional && value === usual;
  const values = fieldsOf(layer.kind).map(([each, field]) => {
    const now = each !== name ? valueOf(layer, each) : isLeftOut(field) ? undefined : value;
    return [each, now] as const;
  });
  return layerOf(layer.kind, values);
}
