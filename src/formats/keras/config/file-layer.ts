// Declares what a file of Keras says of one layer, before anybody asks what it means.

import { ImportRefused } from '../../../domain/exchange/imported.ts';
import type { JsonObject } from '../../read-json.ts';

export interface FileLayer {
  /** Layers are counted from 1 in the order of the computation, without the input, those of nested models one by one. */
  at: number;
  className: string;
  config: JsonObject;
  /** They are the names of the nested models in which it lies, the outermost first, and its own. */
  names: readonly string[];
  /** They are the names that Keras 3 stores the same by: its class in snake case, and a number where several are of one class. */
  stored: readonly string[];
}

export interface FileModel {
  /** It has the batch first, as in the file, and is null where the file does not say it. */
  input: readonly unknown[] | null;
  layers: readonly FileLayer[];
}

/** A weight is read only once its shape is known to be the right one. */
export interface FoundWeight {
  shape: readonly number[];
  /** @returns null where the file does not hold it in a way that can be read */
  read(): Float32Array | null;
}

/** @returns for each role (`kernel`, `gamma`, ...), in Keras's order, the layer's weight; null where the file has none */
export type WeightsOf = (layer: FileLayer, roles: readonly string[]) => readonly (FoundWeight | null)[];

export function refuseSetting(layer: FileLayer, setting: string, value: unknown): ImportRefused {
  const { at, className } = layer;
  const text = typeof value === 'string' ? value : (JSON.stringify(value) ?? '');
  return new ImportRefused({
    ...{ problem: 'unknown-setting', at, layer: className, setting },
    value: text.slice(0, LONGEST_VALUE),
  });
}

const LONGEST_VALUE = 80;
