// Writes and reads a trained model as two files: model.json (version, network, shapes, card) and weights.bin (little-endian
// floats in Keras's order). docs/formats.md describes them. Older versions are upgraded, a newer one is refused.

import { CodedError } from '../coded-error.ts';
import { isTrainedOn } from '../experiment/splits.ts';
import { networkProblems } from '../network/network-problems.ts';
import type { NetworkSpec } from '../network/network-spec.ts';
import { readNetwork } from '../network/read-network.ts';
import { isFamiliarityRule, type FamiliarityRule } from '../reading/reading.ts';
import { fromHalves, toHalves } from './half-floats.ts';
import type { ModelWeights } from './model-weights.ts';
import { shapesFit } from './usable-model.ts';

export const MODEL_FILE_VERSION = 2;

export interface ModelCard {
  preset: string;
  seed: number;
  epochs: number;
  /** Epochs are counted from 1. */
  bestEpoch: number | null;
  valLoss: number;
  /** Accuracies are in [0,1]. */
  valAccuracy: number;
  /** It is null when the model was not evaluated on the test images. */
  testLoss: number | null;
  testAccuracy: number | null;
  /** The day is in ISO 8601. */
  date: string;
  /** It maps the name of each program that trained the model to its version. */
  versions: Record<string, string>;
}

/** The model that ships with the page, with how good it is. */
export interface ShippedModel extends ModelWeights {
  /** It is the accuracy on the test images in [0,1]; null where its file does not say. */
  testAccuracy?: number | null;
  /** It is not checked. */
  card?: ModelCard;
}

export type WeightEncoding = 'float32' | 'float16';

const BYTES: Record<WeightEncoding, number> = { float32: 4, float16: 2 };

export interface ModelFile {
  format: 'digit-lab-model';
  version: number;
  network: NetworkSpec;
  shapes: number[][];
  encoding: WeightEncoding;
  /** It learned from this many MNIST training images, the first ones; it is absent in older files. */
  trainedOn?: number;
  /** It is null where the model has no threshold for non-digit images. */
  familiarity: FamiliarityRule | null;
  card: ModelCard;
}

/** Version 1 had float32 alone and no threshold for non-digit images. */
export type ModelFileV1 = Omit<ModelFile, 'encoding' | 'familiarity'>;

/**
 * @param encoding float16 rounds each weight to the nearest half float
 * @returns the content of model.json and the little-endian bytes of weights.bin
 */
export function encodeModel(
  model: ModelWeights,
  card: ModelCard,
  encoding: WeightEncoding = 'float32',
): { json: ModelFile; bin: Uint8Array } {
  const values = Float32Array.from(model.weights.flatMap((weight) => Array.from(weight.values)));
  return {
    json: {
      format: 'digit-lab-model',
      version: MODEL_FILE_VERSION,
      network: model.network,
      shapes: model.weights.map((weight) => weight.shape),
      encoding,
      ...(model.trainedOn !== undefined && { trainedOn: model.trainedOn }),
      familiarity: model.familiarity ?? null,
      card,
    },
    bin: new Uint8Array(encoding === 'float16' ? toHalves(values).buffer : values.buffer),
  };
}

/**
 * @param file the content of model.json, unchecked
 * @param bin the bytes of weights.bin
 * @throws CodedError 'data-invalid' when the two do not fit together, hold a network that cannot be trained or non-finite
 * numbers, or are of a newer version
 */
export function decodeModel(file: ModelFile | ModelFileV1, bin: ArrayBuffer): ModelWeights {
  const invalid = (why: string) => new CodedError('data-invalid', `model.json: ${why}`);
  if (file.format !== 'digit-lab-model') throw invalid('format');
  if (file.version > MODEL_FILE_VERSION) throw invalid(`version ${file.version}`);
  const json = upgraded(file);
  const bytes = BYTES[json.encoding];
  if (!bytes) throw invalid('encoding');
  if (json.trainedOn !== undefined && !isTrainedOn(json.trainedOn)) throw invalid('trainedOn');
  if (json.familiarity !== null && !isFamiliarityRule(json.familiarity)) throw invalid('familiarity');
  const network = readNetwork(json.network);
  if (!network || networkProblems(network).length > 0) throw invalid('network');
  if (!areShapes(json.shapes) || !shapesFit(network, json.shapes)) throw invalid('shapes');
  const sizes = json.shapes.map((shape) => shape.reduce((size, side) => size * side, 1));
  const total = sizes.reduce((sum, size) => sum + size, 0);
  if (bin.byteLength !== total * bytes) throw new CodedError('data-invalid', 'weights.bin');
  const all = json.encoding === 'float16' ? fromHalves(new Uint16Array(bin)) : new Float32Array(bin);
  if (!all.every(Number.isFinite)) throw new CodedError('data-invalid', 'weights.bin');
  let offset = 0;
  const weights = json.shapes.map((shape, index) => {
    const values = all.slice(offset, offset + sizes[index]);
    offset += sizes[index];
    return { shape, values };
  });
  return {
    network,
    weights,
    ...(json.familiarity && { familiarity: json.familiarity }),
    ...(json.trainedOn !== undefined && { trainedOn: json.trainedOn }),
  };
}

function areShapes(shapes: unknown): shapes is number[][] {
  const isSide = (side: unknown) => Number.isInteger(side) && (side as number) > 0;
  return Array.isArray(shapes) && shapes.every((shape) => Array.isArray(shape) && shape.every(isSide));
}

function upgraded(file: ModelFile | ModelFileV1): ModelFile {
  return { encoding: 'float32', familiarity: null, ...file, version: MODEL_FILE_VERSION };
}
