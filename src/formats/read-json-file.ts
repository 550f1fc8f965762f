// Tells by its fields what a JSON file holds: a model of ours or of TensorFlow.js, kept digits, runs, or something else.

import type { NamedFile } from '../domain/exchange/exported.ts';
import type { Imported } from '../domain/exchange/imported.ts';
import { arrived } from './arrived.ts';
import { MODEL_FORMAT } from './digit-lab/files.ts';
import type { Parts } from './parts.ts';
import { own, readJson } from './read-json.ts';

const DIGITS = 'digit-lab-digits';
const RUN = 'digit-lab-run';

interface Beside {
  /** They came with it, by their names without folders. */
  parts: Parts;
  /** A person knows it by this name. */
  known: string;
}

/**
 * @returns what it holds; null where that is nothing by itself
 * @throws ImportRefused as the readers do
 */
export async function readJsonFile(file: NamedFile, { parts, known }: Beside): Promise<Imported | null> {
  const json = readJson(file.bytes, known, file.name);
  const text = () => new TextDecoder().decode(file.bytes);
  switch (own(Array.isArray(json) ? json[0] : json, 'format')) {
    case MODEL_FORMAT: {
      const { readDigitLab } = await arrived(import('./digit-lab/read-digit-lab.ts'));
      return { kind: 'model', model: readDigitLab(json, parts, known) };
    }
    case DIGITS:
      return { kind: 'digits', text: text() };
    case RUN:
      return { kind: 'runs', text: text() };
    default:
      break;
  }
  if (own(json, 'modelTopology') === undefined && own(json, 'weightsManifest') === undefined) return null;
  const { readTensorflowJs } = await arrived(import('./tensorflow-js/read-tensorflow-js.ts'));
  return { kind: 'model', model: await readTensorflowJs(json, parts, known) };
}
