// Writes a network as a short text of characters that an address may hold as they are: "c10k3r~p2~d0.2~f~u128r~d0.2~u10m" is the
// tutorial's. A layer is its kind's letter, then its fields: those that it must have, then the optional ones. An optional field
// with its default value is left out, and stays left out when the text is read.

import type { FieldName, FieldValue, LayerField } from '../network/layer-kinds/layer-kind.ts';
import {
  ALL_KINDS,
  fieldsOf,
  LAYER_KINDS,
  layerOf,
  rulesOf,
  usualValue,
  valueOf,
} from '../network/layer-kinds/layer-kinds.ts';
import type { LayerKind, LayerSpec, NetworkSpec } from '../network/network-spec.ts';

/** @param network one without problems: the text of another one may be unreadable */
export function encodeNetwork(network: NetworkSpec): string {
  return network.map(encodeLayer).join('~');
}

/** @returns the network; null where the text cannot be read. Only networkProblems tells whether it can be trained. */
export function decodeNetwork(text: string): NetworkSpec | null {
  const layers = text.split('~').map(decodeLayer);
  return layers.every((layer) => layer !== null) ? layers : null;
}

function encodeLayer(spec: LayerSpec): string {
  const fields = linkedFields(spec.kind).map(([name, field]) =>
    encodeField(field, valueOf(spec, name), usualValue(spec, field)),
  );
  return rulesOf(spec).code + fields.join('');
}

function encodeField(field: LayerField, value: FieldValue, usual: FieldValue): string {
  switch (field.type) {
    case 'number':
      return value === undefined || value === usual ? '' : `${field.code}${plainDecimal(Number(value))}`;
    case 'choice':
      return field.codes[String(value ?? usual)];
    case 'flag':
      return value === false ? field.code : '';
  }
}

/** @returns the number without an exponent, which a link cannot hold */
function plainDecimal(value: number): string {
  const text = String(value);
  return text.includes('e') ? value.toFixed(20).replace(/\.?0+$/, '') : text;
}

function decodeLayer(text: string): LayerSpec | null {
  for (const kind of ALL_KINDS) {
    const found = PATTERNS[kind].exec(text);
    if (!found) continue;
    const values = linkedFields(kind).map(([name, field], at): [FieldName, FieldValue] => [
      name,
      decodeField(field, found[at + 1]),
    ]);
    return layerOf(kind, values);
  }
  return null;
}

/** @param text what the field's pattern matched @returns undefined where the field is left out */
function decodeField(field: LayerField, text: string | undefined): FieldValue {
  if (!text) return undefined;
  switch (field.type) {
    case 'number':
      return Number(text);
    case 'choice':
      return Object.keys(field.codes).find((choice) => field.codes[choice] === text);
    case 'flag':
      return false;
  }
}

/** @returns the fields of a kind in the order in which a link has them */
function linkedFields(kind: LayerKind): [FieldName, LayerField][] {
  const fields = fieldsOf(kind);
  return [...fields.filter(([, field]) => !field.optional), ...fields.filter(([, field]) => field.optional)];
}

/** The pattern of a kind matches a layer's whole text, with a group for each field. */
const PATTERNS = Object.fromEntries(
  ALL_KINDS.map((kind) => {
    const fields = linkedFields(kind).map(([, field]) => patternOf(field));
    return [kind, new RegExp(`^${LAYER_KINDS[kind].code}${fields.join('')}$`)];
  }),
) as Record<LayerKind, RegExp>;

function patternOf(field: LayerField): string {
  switch (field.type) {
    case 'number': {
      const sign = field.bounds.min < 0 ? '-?' : '';
      const digits = field.bounds.integer ? '\\d{1,5}' : `${sign}\\d{1,4}(?:\\.\\d{1,20})?`;
      return `(?:${field.code}(${digits}))${field.optional ? '?' : ''}`;
    }
    case 'choice':
      return `(${Object.values(field.codes).join('|')})`;
    case 'flag':
      return `(${field.code}?)`;
  }
}
