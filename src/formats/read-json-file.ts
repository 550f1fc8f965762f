// Tells by its fields what a JSON file holds: a model of ours or of TensorFlow.js, kept digits, runs, or something else.

import type { NamedFile } from '../domain/exchange/exported.ts';
import { ImportRefused, type Imported } from '../domain/exchange/imported.ts';
import { MODEL_FORMAT } from './digit-lab/files.ts';
import { isObject, own, readJson } from './read-json.ts';

type Parts = ReadonlyMap<string, Uint8Array<ArrayBuffer>>;

const DIGITS = 'digit-lab-digits';
const RUN = 'digit-lab-run';

/**
 * @param parts all files that came with it
 * @returns what it holds; null where that is nothing by itself
 * @throws ImportRefused as the readers do
 */
export async function readJsonFile(file: NamedFile, parts: Parts): Promise<Imported | null> {
  const json = readJson(file.bytes, file.name);
  const text = () => new TextDecoder().decode(file.bytes);
  switch (own(Array.isArray(json) ? json[0] : json, 'format')) {
    case MODEL_FORMAT: {
      const { readDigitLab } = await import('./digit-lab/read-digit-lab.ts');
      return { kind: 'model', model: readDigitLab(json, parts, file.name) };
    }
    case DIGITS:
      return { kind: 'digits', text: text() };
    case RUN:
      return { kind: 'runs', text: text() };
    case 'graph-model':
      throw new ImportRefused({ problem: 'other-format', file: file.name, format: 'graph-model' });
  }
  if (isObject(json) && (Object.hasOwn(json, 'modelTopology') || Object.hasOwn(json, 'weightsManifest'))) {
    const { readTensorflowJs } = await import('./tensorflow-js/read-tensorflow-js.ts');
    return { kind: 'model', model: await readTensorflowJs(json, parts, file.name) };
  }
  return null;
}
