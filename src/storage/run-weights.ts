// Writes and reads the weights of a run: those of its best epoch, those of its last one with what training goes on from, and
// those of single epochs.

import { packWeights, unpackWeights } from '../domain/model/epoch-weights.ts';
import type {
  BestEpoch,
  ModelWeights,
  ResumePoint,
  TrainingState,
  WeightArray,
} from '../domain/model/model-weights.ts';
import { usableModel } from '../domain/model/usable-model.ts';
import type { NetworkSpec } from '../domain/network/network-spec.ts';

/** Every change of these records raises it; docs/formats.md describes them. */
const WEIGHTS_VERSION = 1;

export function writtenBest({ epoch, valLoss, weights }: BestEpoch) {
  return { version: WEIGHTS_VERSION, epoch, valLoss, model: compact(weights) };
}

/** The best epoch has a record of its own. */
export function writtenLast({ weights, epochsDone, state, waited }: ResumePoint) {
  const own = state && {
    ...state,
    accumulators: state.accumulators.map((arrays) => arrays.map(compactArray)),
  };
  return { version: WEIGHTS_VERSION, model: compact(weights), epochsDone, state: own, waited };
}

export function writtenEpoch(model: ModelWeights) {
  return { version: WEIGHTS_VERSION, ...packWeights(model) };
}

/** @returns null where the record is none, or its weights are not those of its network */
export function readBest(value: unknown): BestEpoch | null {
  const { epoch, valLoss, model } = fieldsOf(value);
  const weights = usableModel(model);
  if (!weights || !isCount(epoch) || typeof valLoss !== 'number') return null;
  return { epoch, valLoss, weights };
}

/** @returns the point without its best epoch, and with its state as it is stored: the engine refuses one that cannot be */
export function readLast(value: unknown): Omit<ResumePoint, 'best'> | null {
  const { epochsDone, model, state, waited } = fieldsOf(value);
  const weights = usableModel(model);
  if (!weights || !isCount(epochsDone)) return null;
  return {
    weights,
    epochsDone,
    state: (state ?? null) as TrainingState | null,
    waited: isCount(waited) ? waited : 0,
  };
}

/** @returns null where the record is none of this network */
export function readEpoch(value: unknown, network: NetworkSpec): ModelWeights | null {
  return usableModel(unpackWeights(fieldsOf(value), network));
}

function fieldsOf(value: unknown): Record<string, unknown> {
  const fields = (value ?? {}) as Record<string, unknown>;
  return fields.version === WEIGHTS_VERSION ? fields : {};
}

function isCount(value: unknown): value is number {
  return Number.isSafeInteger(value) && Number(value) >= 0;
}

function compact(model: ModelWeights): ModelWeights {
  return { ...model, weights: model.weights.map(compactArray) };
}

/** A part of a larger buffer would be stored with all of that buffer. */
function compactArray({ shape, values }: WeightArray): WeightArray {
  return { shape, values: values.byteLength === values.buffer.byteLength ? values : values.slice() };
}
