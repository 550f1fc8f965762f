// Finds the order of the layers of a Functional model, which must follow one another without branches.

import { ImportRefused } from '../../../domain/exchange/imported.ts';
import { isObject, listOf, own, textOf, type JsonObject } from '../../read-json.ts';

/**
 * @param config of the model @param entries its layers, in any order
 * @returns the layers from the input to the output
 * @throws ImportRefused 'branches' where a layer has several inputs or is used several times, or not all lie on the one way
 */
export function functionalChain(config: JsonObject, entries: readonly JsonObject[]): readonly JsonObject[] {
  const after = new Map<string, JsonObject>();
  const inputs: JsonObject[] = [];
  for (const entry of entries) {
    if (own(entry, 'class_name') === 'InputLayer') {
      inputs.push(entry);
      continue;
    }
    const nodes = listOf(own(entry, 'inbound_nodes'));
    const sources = nodes.length === 1 ? sourcesOf(nodes[0]) : [];
    if (sources.length !== 1 || after.has(sources[0])) throw branches();
    after.set(sources[0], entry);
  }
  const chain: JsonObject[] = [];
  let next: JsonObject | undefined = inputs.length === 1 ? inputs[0] : undefined;
  while (next && chain.length < entries.length) {
    chain.push(next);
    next = after.get(nameOf(next));
  }
  const { output_layers: written } = config;
  // Outputs that the program gave names are an object.
  const outputs = isObject(written) ? Object.values(written).flatMap(namesIn) : namesIn(written);
  const ends = chain.length > 0 && outputs.length === 1 && outputs[0] === nameOf(chain[chain.length - 1]);
  if (chain.length !== entries.length || !ends) throw branches();
  return chain;
}

function nameOf(entry: JsonObject): string {
  return textOf(own(entry, 'name')) || textOf(own(own(entry, 'config'), 'name'));
}

/** @returns the names of the layers whose outputs a node takes */
function sourcesOf(node: unknown): string[] {
  return isObject(node) ? tensorsIn([node.args, node.kwargs], 0) : namesIn(node);
}

/** Keras 3 writes a tensor as an object with the `keras_history` [layer, node, index]. */
function tensorsIn(value: unknown, depth: number): string[] {
  if (depth > DEEPEST) return [];
  if (Array.isArray(value)) return value.flatMap((each) => tensorsIn(each, depth + 1));
  if (!isObject(value)) return [];
  if (value.class_name === '__keras_tensor__') return [textOf(listOf(own(value.config, 'keras_history'))[0])];
  return Object.values(value).flatMap((each) => tensorsIn(each, depth + 1));
}

/** Keras 2 writes a tensor as [layer, node, index, ...], and several as a list of these. */
function namesIn(value: unknown): string[] {
  const items = listOf(value);
  return typeof items[0] === 'string' ? [items[0]] : items.map((each) => textOf(listOf(each)[0]));
}

const DEEPEST = 10;

function branches(): ImportRefused {
  return new ImportRefused({ problem: 'branches' });
}
