// Reads a `.keras` file, the zip of Keras 3 and of the last versions of Keras 2.

import { ImportRefused, type ImportedModel } from '../../domain/exchange/imported.ts';
import { FACTS_KEY, readFacts } from '../facts-text.ts';
import type { Parts } from '../parts.ts';
import { own, parseJson, readJson } from '../read-json.ts';
import type { FileLayer, FoundWeight, WeightsOf } from './config/file-layer.ts';
import { readKerasNetwork } from './config/read-network.ts';
import { readHdf5, type Hdf5Group } from './hdf5.ts';

/**
 * @param parts what lies in the zip, by names without folders @param file the zip's name
 * @throws ImportRefused unless the whole model is one of ours
 */
export async function readKeras(parts: Parts, file: string): Promise<ImportedModel> {
  const config = parts.get('config.json');
  const weights = parts.get('model.weights.h5');
  if (!config && weights) throw new ImportRefused({ problem: 'weights-only', file });
  if (!config || !weights)
    throw new ImportRefused({ problem: 'damaged', file, part: config ? 'model.weights.h5' : 'config.json' });
  const topology = readJson(config, file, 'config.json');
  const metadata = parseJson(new TextDecoder().decode(parts.get('metadata.json')));
  const { softmaxAdded, ...model } = await readHdf5(weights, file, (root) =>
    readKerasNetwork(topology, storedWeights(root)),
  );
  const { facts, run, model: besides } = readFacts(own(metadata, FACTS_KEY), model.weights);
  return {
    ...{ model: { ...model, ...besides }, format: 'keras', file, facts, run, softmaxAdded },
    channelsFirst: null,
  };
}

/** Keras 3 keeps the layers of a model under the first of these names, Keras 2.12 to 2.15 under the second. */
const CONTAINERS = ['layers', '_layer_checkpoint_dependencies'];

/** Weights have no names in this file: the n-th of a layer is its n-th role. */
function storedWeights(root: Hdf5Group): WeightsOf {
  return (layer, roles) => {
    const vars = groupOf(root, layer)?.group('vars');
    const names = vars?.names() ?? [];
    return roles.map((_, index): FoundWeight | null => {
      // One that is left over belongs to a setting that we do not know.
      const fits = names.length === roles.length;
      return fits ? (vars?.weight(String(index)) ?? null) : null;
    });
  };
}

/** Follows nested models to the layer, at each step by the name that it has, else by its place among those of its class. */
function groupOf(root: Hdf5Group, { names, stored }: FileLayer): Hdf5Group | null {
  let found: Hdf5Group | null = root;
  for (const [index, name] of names.entries()) {
    const within: Hdf5Group | null =
      CONTAINERS.map((container) => found?.group(container) ?? null).find((each) => each !== null) ?? null;
    const named = within
      ?.names()
      .filter((key) => within.group(key)?.group('vars')?.texts('name')[0] === name);
    found = within?.group(named?.length === 1 ? named[0] : stored[index]) ?? null;
  }
  return found;
}
