// A network out of a file of unknown origin: only the fields that a layer has, each of its type.

import {
  ACTIVATIONS,
  HIDDEN_ACTIVATIONS,
  PADDINGS,
  type LayerKind,
  type LayerSpec,
  type NetworkSpec,
} from './network-spec.ts';

type Check = (value: unknown) => boolean;

const isNumber: Check = (value) => typeof value === 'number';
const isBoolean: Check = (value) => typeof value === 'boolean';
const isOneOf =
  (values: readonly string[]): Check =>
  (value) =>
    values.includes(value as string);
const orNone =
  (check: Check): Check =>
  (value) =>
    value === undefined || check(value);

const POOLING = { poolSize: isNumber, strides: orNone(isNumber), padding: orNone(isOneOf(PADDINGS)) };

const FIELDS: Record<LayerKind, Record<string, Check>> = {
  conv2d: {
    filters: isNumber,
    kernelSize: isNumber,
    activation: isOneOf(HIDDEN_ACTIVATIONS),
    padding: orNone(isOneOf(PADDINGS)),
    strides: orNone(isNumber),
    useBias: orNone(isBoolean),
  },
  maxPooling2d: POOLING,
  averagePooling2d: POOLING,
  globalAveragePooling2d: {},
  batchNormalization: {},
  activation: { activation: isOneOf(ACTIVATIONS) },
  dropout: { rate: isNumber },
  flatten: {},
  dense: { units: isNumber, activation: isOneOf(ACTIVATIONS), useBias: orNone(isBoolean) },
};

/** @returns null where it is none; whether it can be built is asked of networkProblems */
export function readNetwork(value: unknown): NetworkSpec | null {
  if (!Array.isArray(value)) return null;
  const layers = value.map(readLayer);
  return layers.every((layer) => layer !== null) ? layers : null;
}

function readLayer(value: unknown): LayerSpec | null {
  if (typeof value !== 'object' || value === null) return null;
  const given = value as Record<string, unknown>;
  const kind = (Object.keys(FIELDS) as LayerKind[]).find((each) => each === given.kind);
  if (!kind) return null;
  const fields = Object.entries(FIELDS[kind]);
  if (!fields.every(([field, check]) => check(given[field]))) return null;
  const present = fields.filter(([field]) => given[field] !== undefined);
  return { kind, ...Object.fromEntries(present.map(([field]) => [field, given[field]])) } as LayerSpec;
}
