// Reads a layers model of TensorFlow.js from its model.json and its weight files.

import { ImportRefused, type ImportedModel } from '../../domain/exchange/imported.ts';
import { FACTS_KEY, readFacts } from '../facts-text.ts';
import { findByName } from '../keras/config/named-weights.ts';
import { readKerasNetwork } from '../keras/config/read-network.ts';
import type { Parts } from '../parts.ts';
import { own, textOf } from '../read-json.ts';
import { readManifest } from './read-manifest.ts';

/**
 * @param json the parsed model.json, whatever its name
 * @param parts what came with it, in any order, by names without folders; it may be among them
 * @param file the name under which a person knows the model: the zip, or model.json
 * @throws ImportRefused unless the whole model is one of ours
 */
export async function readTensorflowJs(json: unknown, parts: Parts, file: string): Promise<ImportedModel> {
  const topology = own(json, 'modelTopology');
  if (isGraphModel(json)) throw new ImportRefused({ problem: 'other-format', file, format: 'graph-model' });
  if (topology === undefined) throw new ImportRefused({ problem: 'weights-only', file });
  const found = readManifest(own(json, 'weightsManifest'), parts, file);
  const { softmaxAdded, ...model } = readKerasNetwork(
    own(topology, 'model_config') ?? topology,
    findByName(found),
  );
  const text = own(own(json, 'userDefinedMetadata'), FACTS_KEY);
  const { facts, run, model: besides } = readFacts(text, model.weights);
  return {
    ...{ model: { ...model, ...besides }, format: 'tensorflow-js', file, facts, run, softmaxAdded },
    channelsFirst: null,
  };
}

function isGraphModel(json: unknown): boolean {
  return (
    textOf(own(json, 'format')) === 'graph-model' || own(own(json, 'modelTopology'), 'node') !== undefined
  );
}
