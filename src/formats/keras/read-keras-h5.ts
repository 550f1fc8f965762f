// Reads the HDF5 file of Keras, versions 2 and 3.

import type { NamedFile } from '../../domain/exchange/exported.ts';
import { ImportRefused, type ImportedModel } from '../../domain/exchange/imported.ts';
import { FACTS_KEY, readFacts } from '../facts-text.ts';
import { parseJson } from '../read-json.ts';
import { findByName, type NamedWeight } from './config/named-weights.ts';
import { readKerasNetwork } from './config/read-network.ts';
import { readHdf5, type Hdf5Group } from './hdf5.ts';

/** @throws ImportRefused unless the whole model is one of ours */
export async function readKerasH5({ name: file, bytes }: NamedFile): Promise<ImportedModel> {
  const read = await readHdf5(bytes, file, (root) => {
    const [config] = root.texts('model_config');
    if (config === undefined) throw new ImportRefused({ problem: 'weights-only', file });
    const topology = parseJson(config);
    if (topology === undefined) throw new ImportRefused({ problem: 'damaged', file, part: 'model_config' });
    const weights = root.group('model_weights');
    const network = readKerasNetwork(topology, findByName(weights ? namedWeights(weights) : []));
    return { network, facts: root.texts(FACTS_KEY)[0] };
  });
  const { softmaxAdded, ...model } = read.network;
  const { facts, run, model: besides } = readFacts(read.facts, model.weights);
  return {
    ...{ model: { ...model, ...besides }, format: 'keras-h5', file, facts, run, softmaxAdded },
    channelsFirst: null,
  };
}

const MOST_LAYERS = 500;
const MOST_WEIGHTS = 2_000;

/** Keras lists the weights of each layer in an attribute of its group, or in several where one is too short for the list. */
function namedWeights(weights: Hdf5Group): NamedWeight[] {
  const all = weights
    .names()
    .slice(0, MOST_LAYERS)
    .flatMap((layer) => {
      const group = weights.group(layer);
      const names = group ? listed(group, 'weight_names') : [];
      return names.slice(0, MOST_WEIGHTS).flatMap((name): NamedWeight[] => {
        const found = group?.weight(name);
        return found ? [{ ...found, name: `${layer}/${name}` }] : [];
      });
    });
  return all.slice(0, MOST_WEIGHTS);
}

function listed(group: Hdf5Group, attribute: string): string[] {
  const parts = [...group.texts(attribute)];
  for (let part = 0; ; part++) {
    const more = group.texts(`${attribute}${part}`);
    if (more.length === 0) return parts;
    parts.push(...more);
  }
}
