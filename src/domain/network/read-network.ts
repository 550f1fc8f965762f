// Reads a network from a file of unknown origin: only the fields that a layer has, each of its type.

import type { FieldName, FieldValue, LayerField } from './layer-kinds/layer-kind.ts';
import { ALL_KINDS, fieldsOf, layerOf } from './layer-kinds/layer-kinds.ts';
import type { LayerSpec, NetworkSpec } from './network-spec.ts';

/** @returns the network; null where the value is none. Only networkProblems tells whether it can be built. */
export function readNetwork(value: unknown): NetworkSpec | null {
  if (!Array.isArray(value)) return null;
  // `map` would pass over the holes that a list from a database can have.
  const layers = Array.from(value, readLayer);
  return layers.every((layer) => layer !== null) ? layers : null;
}

function readLayer(value: unknown): LayerSpec | null {
  if (typeof value !== 'object' || value === null) return null;
  const given = value as Record<string, unknown>;
  const kind = ALL_KINDS.find((each) => each === given.kind);
  if (!kind) return null;
  const values: [FieldName, FieldValue][] = [];
  for (const [name, field] of fieldsOf(kind)) {
    const written = given[name];
    if (isOf(field, written)) values.push([name, written]);
    else if (written !== undefined || !field.optional) return null;
  }
  return layerOf(kind, values);
}

function isOf(field: LayerField, value: unknown): value is FieldValue {
  switch (field.type) {
    case 'number':
      return typeof value === 'number';
    case 'choice':
      return typeof value === 'string' && Object.hasOwn(field.codes, value);
    case 'flag':
      return typeof value === 'boolean';
  }
}
