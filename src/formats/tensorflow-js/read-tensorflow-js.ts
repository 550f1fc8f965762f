// Reads a layers model of TensorFlow.js from its model.json and its weight files.

import type { NamedFile } from '../../domain/exchange/exported.ts';
import { ImportRefused, type ImportedModel } from '../../domain/exchange/imported.ts';
import { FACTS_KEY, readFacts } from '../facts-text.ts';
import { findByName } from '../keras/config/named-weights.ts';
import { readKerasNetwork } from '../keras/config/read-network.ts';
import { own, readJson, textOf } from '../read-json.ts';
import { readManifest } from './read-manifest.ts';

/** @returns whether parsed JSON is the description of a model of TensorFlow.js, of either kind */
export function isTensorflowJs(json: unknown): boolean {
  return own(json, 'modelTopology') !== undefined || own(json, 'weightsManifest') !== undefined;
}

/**
 * @param description model.json, whatever its name
 * @param files what came with it, in any order and with any names of folders; it may be among them
 * @param file the name under which a person knows the model: the zip, or model.json
 * @throws ImportRefused unless the whole model is one of ours
 */
export function readTensorflowJs(
  description: NamedFile,
  files: readonly NamedFile[],
  file = description.name,
): ImportedModel {
  const json = readJson(description.bytes, file, description.name);
  const topology = own(json, 'modelTopology');
  if (isGraphModel(json)) throw new ImportRefused({ problem: 'other-format', file, format: 'graph-model' });
  if (topology === undefined) throw new ImportRefused({ problem: 'weights-only', file });
  const found = readManifest(own(json, 'weightsManifest'), description, files, file);
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
