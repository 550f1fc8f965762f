// Reads the settings of one layer of a file. A setting that our blocks do not have is refused by its name and value.

import { ACTIVATIONS, type Activation } from '../../../domain/network/network-spec.ts';
import { isObject, listOf, own, textOf } from '../../read-json.ts';
import { refuseSetting, type FileLayer } from './file-layer.ts';

/** @throws ImportRefused 'unknown-setting' where it is no finite number */
export function numberOf(layer: FileLayer, setting: string, usual?: number): number {
  const value = own(layer.config, setting) ?? usual;
  if (typeof value !== 'number' || !Number.isFinite(value))
    throw refuseSetting(layer, setting, value ?? null);
  return value;
}

/** @returns the side of a square that is written as a number or as two equal ones */
export function sideOf(layer: FileLayer, setting: string, usual?: number): number {
  const value = own(layer.config, setting) ?? usual;
  const sides = Array.isArray(value) ? (value as unknown[]) : [value, value];
  const [side] = sides;
  if (sides.length !== 2 || sides[1] !== side || typeof side !== 'number' || !Number.isInteger(side))
    throw refuseSetting(layer, setting, value ?? null);
  return side;
}

export function flagOf(layer: FileLayer, setting: string, usual: boolean): boolean {
  const value = own(layer.config, setting) ?? usual;
  if (typeof value !== 'boolean') throw refuseSetting(layer, setting, value);
  return value;
}

/** @param choices what our blocks know; the first one is Keras's default */
export function choiceOf<Choice>(layer: FileLayer, setting: string, choices: readonly Choice[]): Choice {
  const value = own(layer.config, setting) ?? choices[0];
  const choice = choices.find((each) => each === value);
  if (choice === undefined) throw refuseSetting(layer, setting, value);
  return choice;
}

/** Refuses the layer where the setting, or any number of it, is another one. A setting that is missing or null passes. */
export function demand(layer: FileLayer, setting: string, ...allowed: readonly unknown[]): void {
  const value = own(layer.config, setting) ?? allowed[0];
  const values = Array.isArray(value) ? (value as unknown[]) : [value];
  if (!values.every((each) => allowed.includes(each))) throw refuseSetting(layer, setting, value);
}

/** @returns the activation; `log_softmax`, which tells no more than softmax, only where a network may end */
export function activationOf(layer: FileLayer): Activation | 'log_softmax' {
  const value = own(layer.config, 'activation') ?? 'linear';
  const name = typeof value === 'string' ? value : nameOf(value);
  const known = [...ACTIVATIONS, 'log_softmax' as const].find((each) => each === name);
  if (!known) throw refuseSetting(layer, 'activation', name || value);
  return known;
}

/** Keras 3 may write an activation as an object: a function of its own, or a layer, whose settings must be those of the function. */
function nameOf(value: unknown): string {
  const config = own(value, 'config');
  if (typeof config === 'string') return config;
  const className = textOf(own(value, 'class_name'));
  const known = ['ReLU', 'Softmax'].includes(className) && isObject(config) && isPlain(config);
  return known ? className.toLowerCase() : className;
}

function isPlain(config: Readonly<Record<string, unknown>>): boolean {
  const { max_value: most, negative_slope: slope, threshold, axis } = config;
  return (most ?? null) === null && !slope && !threshold && [-1, 1].includes(Number(axis ?? -1));
}

/** Refuses weights that are not kept as numbers of their own, as quantized ones of Keras 3. */
export function demandPlainNumbers(layer: FileLayer): void {
  const dtype = own(layer.config, 'dtype');
  const config = own(dtype, 'config');
  const name = textOf(dtype) || textOf(own(config, 'name')) || textOf(own(config, 'mode'));
  if (/int|float8|quant/.test(name) || listOf(dtype).length > 0) throw refuseSetting(layer, 'dtype', name);
}
