// Reads which layers a model of Keras has, in the order in which it computes them: a Sequential of Keras 2, Keras 3 or TensorFlow.js,
// or a Functional one without branches, with models nested in it.

import { ImportRefused } from '../../../domain/exchange/imported.ts';
import { isObject, listOf, own, textOf, type JsonObject } from '../../read-json.ts';
import type { FileLayer, FileModel } from './file-layer.ts';
import { functionalChain } from './functional-chain.ts';
import { layerNaming } from './layer-names.ts';

const NESTED_AT_MOST = 8;
const MODELS = ['Sequential', 'Functional', 'Model'];
const INPUT = 'InputLayer';

/**
 * @param topology `class_name` and `config` of the model, of unknown origin
 * @throws ImportRefused 'branches', or 'unknown-layer' where the model itself or what lies in it is none that Keras describes by layers
 */
export function readTopology(topology: unknown): FileModel {
  const layers: FileLayer[] = [];
  const collect = (model: unknown, names: readonly string[], stored: readonly string[]): unknown => {
    const nameOf = layerNaming();
    const entries = entriesOf(model, layers.length + 1, names.length);
    for (const entry of entries) {
      const className = classOf(entry);
      const place = [
        [...names, textOf(own(entry.config, 'name')) || textOf(entry.name)],
        [...stored, nameOf(className)],
      ] as const;
      if (className === INPUT) continue;
      if (MODELS.includes(className)) collect(entry, ...place);
      else {
        const config = isObject(entry.config) ? entry.config : {};
        layers.push({ at: layers.length + 1, className, config, names: place[0], stored: place[1] });
      }
    }
    return inputOf(model, entries);
  };
  const input = collect(topology, [], []);
  return { input: Array.isArray(input) ? (input as unknown[]) : null, layers };
}

/** @param at the place of the first layer that it would have */
function entriesOf(model: unknown, at: number, depth: number): readonly JsonObject[] {
  const className = classOf(model);
  if (!MODELS.includes(className) || depth > NESTED_AT_MOST)
    throw new ImportRefused({ problem: 'unknown-layer', at, layer: className.slice(0, 80) });
  const config = own(model, 'config');
  // Old versions of Keras wrote nothing but the list.
  const entries = listOf(isObject(config) ? own(config, 'layers') : config).filter(isObject);
  return isObject(config) && 'input_layers' in config ? functionalChain(config, entries) : entries;
}

/** @returns the shape of the model's input as far as it is written anywhere */
function inputOf(model: unknown, entries: readonly JsonObject[]): unknown {
  const first = entries[0];
  const config = own(first, 'config');
  return (
    own(config, 'batch_shape') ??
    own(config, 'batch_input_shape') ??
    (MODELS.includes(classOf(first)) ? inputOf(first, entriesOf(first, 1, 0)) : undefined) ??
    own(own(model, 'config'), 'build_input_shape') ??
    own(own(model, 'build_config'), 'input_shape') ??
    own(own(first, 'build_config'), 'input_shape')
  );
}

function classOf(entry: unknown): string {
  return textOf(own(entry, 'class_name'));
}
