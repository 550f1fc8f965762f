// Writes a model as the HDF5 file of Keras 2, which Keras 3 opens as well.

import type { ModelToExport, NamedFile } from '../../domain/exchange/exported.ts';
import { FACTS_KEY, writeFacts } from '../facts-text.ts';
import { weightsByLayer } from './config/named-weights.ts';
import { writeTopology } from './config/write-topology.ts';
import { writeHdf5 } from './hdf5.ts';

const VERSION = { keras_version: '2.15.0', backend: 'tensorflow' };

export async function writeKerasH5(given: ModelToExport, name: string): Promise<NamedFile> {
  const { model, card } = given;
  const bytes = await writeHdf5((root) => {
    const attributes = {
      ...VERSION,
      model_config: JSON.stringify(writeTopology(model.network, 'keras-2')),
      [FACTS_KEY]: writeFacts(given),
      card,
    };
    for (const [key, text] of Object.entries(attributes)) root.create_attribute(key, text);
    const group = root.create_group('model_weights');
    for (const [key, text] of Object.entries(VERSION)) group.create_attribute(key, text);
    // Keras asks for the layers with weights alone.
    const layers = weightsByLayer(model).filter(({ weights }) => weights.length > 0);
    group.create_attribute(
      'layer_names',
      layers.map(({ layer }) => layer),
    );
    for (const { layer, weights } of layers) {
      const outer = group.create_group(layer);
      // A name is a way: Keras writes the layer's name once more.
      const inner = outer.create_group(layer);
      outer.create_attribute(
        'weight_names',
        weights.map(({ role }) => `${layer}/${role}:0`),
      );
      for (const { role, weight } of weights)
        inner.create_dataset({ name: `${role}:0`, data: weight.values, shape: weight.shape });
    }
  });
  return { name: `${name}.h5`, bytes };
}
