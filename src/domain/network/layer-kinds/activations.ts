// Defines the fields of a layer for activation and bias, with the letters that stand for them in a link.

import type { Activation, HiddenActivation } from '../network-spec.ts';

const HIDDEN_CODES: Readonly<Record<HiddenActivation, string>> = {
  linear: 'l',
  relu: 'r',
  elu: 'e',
  sigmoid: 'g',
  tanh: 't',
};
const CODES: Readonly<Record<Activation, string>> = { ...HIDDEN_CODES, softmax: 'm' };

export const ACTIVATION = { type: 'choice', keras: 'activation', codes: CODES } as const;
export const HIDDEN_ACTIVATION = { type: 'choice', keras: 'activation', codes: HIDDEN_CODES } as const;

/** Layers with a kernel have this field. Before batch normalization, which has a shift of its own, no bias is needed. */
export const BIAS = { type: 'flag', keras: 'use_bias', code: 'n', usual: true, optional: true } as const;
