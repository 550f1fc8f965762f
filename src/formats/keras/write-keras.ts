// Writes a model as Keras 3 does: a zip with config.json, metadata.json and model.weights.h5, and the card beside them.

import type { ModelToExport, NamedFile } from '../../domain/exchange/exported.ts';
import { FACTS_KEY, writeFacts } from '../facts-text.ts';
import { makeZip } from '../zip/zip.ts';
import { weightsByLayer } from './config/named-weights.ts';
import { writeTopology } from './config/write-topology.ts';
import { writeHdf5 } from './hdf5.ts';

/** Files of this version have what ours has; newer ones of Keras 3 open them as well. */
const KERAS_VERSION = '3.0.0';

export async function writeKeras(given: ModelToExport, name: string): Promise<NamedFile> {
  const { model, facts, card } = given;
  const metadata = {
    keras_version: KERAS_VERSION,
    date_saved: `${facts.date.slice(0, 10)}@00:00:00`,
    [FACTS_KEY]: writeFacts(given),
  };
  // Keras finds the weights of a layer by its place among those of its class, as its name says it here, and by their order.
  const weights = await writeHdf5((root) => {
    root.create_group('vars');
    const layers = root.create_group('layers');
    for (const { layer, weights } of weightsByLayer(model)) {
      const vars = layers.create_group(layer).create_group('vars');
      vars.create_attribute('name', layer);
      weights.forEach(({ weight: { shape, values } }, index) =>
        vars.create_dataset({ name: String(index), data: values, shape }),
      );
    }
  });
  const text = new TextEncoder();
  const bytes = makeZip({
    'metadata.json': text.encode(JSON.stringify(metadata)),
    'config.json': text.encode(JSON.stringify(writeTopology(model.network, 'keras-3'))),
    'model.weights.h5': weights,
    'README.md': text.encode(card),
  });
  return { name: `${name}.keras`, bytes };
}
