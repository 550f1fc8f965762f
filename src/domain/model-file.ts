// A trained model as two files: model.json (version, network, shapes, card) and weights.bin (float32, little-endian, in
// Keras's order). docs/formats.md describes them; a newer version is refused.

import { CodedError } from './coded-error.ts';
import type { ModelWeights } from './model-weights.ts';
import type { NetworkSpec } from './network-spec.ts';

export const MODEL_FILE_VERSION = 1;

export interface ModelCard {
  preset: string;
  seed: number;
  epochs: number;
  bestEpoch: number | null;
  valLoss: number;
  valAccuracy: number;
  /** Null when the test images were not looked at. */
  testLoss: number | null;
  testAccuracy: number | null;
  date: string;
}

export interface ModelFile {
  format: 'digit-lab-model';
  version: number;
  network: NetworkSpec;
  shapes: number[][];
  card: ModelCard;
}

export function encodeModel(model: ModelWeights, card: ModelCard): { json: ModelFile; bin: Uint8Array } {
  const values = model.weights.flatMap((weight) => Array.from(weight.values));
  return {
    json: {
      format: 'digit-lab-model',
      version: MODEL_FILE_VERSION,
      network: model.network,
      shapes: model.weights.map((weight) => weight.shape),
      card,
    },
    bin: new Uint8Array(Float32Array.from(values).buffer),
  };
}

/** @throws CodedError 'data-invalid' when the two do not fit together, hold non-finite numbers or are of a newer version */
export function decodeModel(json: ModelFile, bin: ArrayBuffer): ModelWeights {
  const invalid = (why: string) => new CodedError('data-invalid', `model.json: ${why}`);
  if (json.format !== 'digit-lab-model') throw invalid('format');
  if (json.version > MODEL_FILE_VERSION) throw invalid(`version ${json.version}`);
  const sizes = json.shapes.map((shape) => shape.reduce((size, side) => size * side, 1));
  const total = sizes.reduce((sum, size) => sum + size, 0);
  if (bin.byteLength !== total * 4) throw new CodedError('data-invalid', 'weights.bin');
  const all = new Float32Array(bin);
  if (!all.every(Number.isFinite)) throw new CodedError('data-invalid', 'weights.bin');
  let offset = 0;
  const weights = json.shapes.map((shape, index) => {
    const values = all.slice(offset, offset + sizes[index]);
    offset += sizes[index];
    return { shape, values };
  });
  return { network: json.network, weights };
}
