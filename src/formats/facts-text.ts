// Writes what is known of a model beside its weights as one text, which every format carries under one key, and reads it again.

import type { ModelToExport } from '../domain/exchange/exported.ts';
import type { ModelFacts } from '../domain/exchange/model-facts.ts';
import { readModelFacts } from '../domain/exchange/read-model-facts.ts';
import { isTrainedOn } from '../domain/experiment/splits.ts';
import type { ModelWeights, WeightArray } from '../domain/model/model-weights.ts';
import { isFamiliarityRule } from '../domain/reading/reading.ts';
import { isObject, own, parseJson } from './read-json.ts';

/** In each format the text stands under this key. */
export const FACTS_KEY = 'digit_lab';

const FORMAT = 'digit-lab-facts';
const VERSION = 1;
const LONGEST = 8_000_000;

export interface FactsRead {
  /** They are null where the text is none of ours, of a newer version, or belongs to other weights. */
  facts: ModelFacts | null;
  /** It is the kept run, unchecked, or null. */
  run: unknown;
  /** A model that is read has these fields besides, where the text has them. */
  model: Pick<ModelWeights, 'familiarity' | 'trainedOn'>;
}

const NONE: FactsRead = { facts: null, run: null, model: {} };

/** @returns JSON: `format`, `version`, `facts`, `run`, `weights` (a checksum), and the model's `familiarity` and `trainedOn` */
export function writeFacts({ model, facts, run }: ModelToExport): string {
  return JSON.stringify({
    ...{ format: FORMAT, version: VERSION, facts, run },
    weights: checksum(model.weights),
    ...(model.familiarity && { familiarity: model.familiarity }),
    ...(model.trainedOn !== undefined && { trainedOn: model.trainedOn }),
  });
}

/**
 * @param text what a file has under our key, if anything
 * @param weights those that came with it. Programs that train a model further and save it may keep the text, whose figures are
 * then those of another model: it is passed over where the weights are not those that it was written for
 */
export function readFacts(text: unknown, weights?: readonly WeightArray[]): FactsRead {
  if (typeof text !== 'string' || text.length > LONGEST) return NONE;
  const value = parseJson(text);
  if (!isObject(value) || value.format !== FORMAT || value.version !== VERSION) return NONE;
  if (weights && value.weights !== checksum(weights)) return NONE;
  const { familiarity, trainedOn } = value;
  return {
    facts: readModelFacts(own(value, 'facts')),
    run: own(value, 'run') ?? null,
    model: {
      ...(isFamiliarityRule(familiarity) && { familiarity }),
      ...(isTrainedOn(trainedOn) && { trainedOn }),
    },
  };
}

/** @returns FNV-1a (32 bits, in hexadecimal digits) of the bits of all weights, in Keras's order */
function checksum(weights: readonly WeightArray[]): string {
  let hash = 0x811c9dc5;
  for (const { values } of weights) {
    const bits = new Uint32Array(values.buffer, values.byteOffset, values.length);
    for (const word of bits)
      for (let shift = 0; shift < 32; shift += 8)
        hash = Math.imul(hash ^ ((word >>> shift) & 0xff), 0x01000193);
  }
  return (hash >>> 0).toString(16).padStart(8, '0');
}
