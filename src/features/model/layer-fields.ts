// How a value gets into a layer and out of it, and the layers that can be added.

import type { FieldName, FieldValue, LayerField } from '../../domain/network/layer-kinds/layer-kind.ts';
import { fieldsOf, LAYER_KINDS, layerOf, valueOf } from '../../domain/network/layer-kinds/layer-kinds.ts';
import type { LayerSpec } from '../../domain/network/network-spec.ts';

/** A layer of each kind as it is added, in the order of the palette. */
export const NEW_LAYERS: readonly LayerSpec[] = Object.values(LAYER_KINDS).map(({ fresh }) => fresh);

/** The value of a field, or what Keras takes where it is left out; undefined where that is another field's matter. */
export function fieldOf(layer: LayerSpec, name: FieldName): FieldValue {
  return valueOf(layer, name) ?? fieldsOf(layer.kind).find(([each]) => each === name)?.[1].usual;
}

/** A default is left out, so that a layer that is set back is the layer that it was. */
export function withField(layer: LayerSpec, name: FieldName, value: FieldValue): LayerSpec {
  const isLeftOut = ({ optional, usual }: LayerField) => optional && value === usual;
  const values = fieldsOf(layer.kind).map(([each, field]) => {
    const now = each !== name ? valueOf(layer, each) : isLeftOut(field) ? undefined : value;
    return [each, now] as const;
  });
  return layerOf(layer.kind, values);
}
