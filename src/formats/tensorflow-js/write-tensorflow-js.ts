// Writes a model as TensorFlow.js's own `save` does, in one zip: model.json, its weights and the card. Stock TensorFlow.js loads
// the two unpacked files by `tf.loadLayersModel`.

import type { ModelToExport, NamedFile } from '../../domain/exchange/exported.ts';
import { FACTS_KEY, writeFacts } from '../facts-text.ts';
import { weightsByLayer } from '../keras/config/named-weights.ts';
import { writeTopology } from '../keras/config/write-topology.ts';
import { makeZip } from '../zip/zip.ts';

const WEIGHTS_FILE = 'weights.bin';

export async function writeTensorflowJs(given: ModelToExport, name: string): Promise<NamedFile> {
  const weights = weightsByLayer(given.model).flatMap(({ layer, weights: own }) =>
    own.map(({ role, weight }) => ({ name: `${layer}/${role}`, weight })),
  );
  const json = {
    format: 'layers-model',
    generatedBy: 'Digit Lab',
    convertedBy: null,
    modelTopology: {
      ...{ keras_version: '2.15.0', backend: 'tensorflow' },
      model_config: writeTopology(given.model.network, 'keras-2'),
    },
    weightsManifest: [
      {
        paths: [WEIGHTS_FILE],
        weights: weights.map(({ name, weight }) => ({ name, shape: weight.shape, dtype: 'float32' })),
      },
    ],
    userDefinedMetadata: { [FACTS_KEY]: writeFacts(given) },
  };
  const text = new TextEncoder();
  const bytes = makeZip({
    'model.json': text.encode(JSON.stringify(json)),
    [WEIGHTS_FILE]: joined(weights.map(({ weight }) => weight.values)),
    'README.md': text.encode(given.card),
  });
  return { name: `${name}.zip`, bytes };
}

/** @returns the numbers one after the other as little-endian bytes */
function joined(parts: readonly Float32Array[]): Uint8Array {
  const all = new Float32Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return new Uint8Array(all.buffer);
}
