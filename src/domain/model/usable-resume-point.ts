// Says whether a run of a network can go on from what was stored of it. A run that went on from anything else would train on garbage.

import { isListOf } from '../is-list-of.ts';
import type { NetworkSpec } from '../network/network-spec.ts';
import type { BestEpoch, ResumePoint, TrainingState } from './model-weights.ts';
import { isWeightArray, shapesFit, usableModel } from './usable-model.ts';

type Unknown<T> = Partial<Record<keyof T, unknown>>;

/**
 * @param value a resume point of unknown origin
 * @returns whether its weights, and those of its best epoch, are of this network and finite, and all counts and accumulators are
 * what they can be; which accumulators an optimizer has is not known here
 */
export function isResumePointOf(network: NetworkSpec, value: unknown): value is ResumePoint {
  const { weights, epochsDone, best, state, waited } = fieldsOf<ResumePoint>(value);
  if (!isCount(epochsDone) || epochsDone === 0 || !isCount(waited)) return false;
  return (
    isModelOf(network, weights) && isBest(network, best, epochsDone) && (state === null || isState(state))
  );
}

function isBest(network: NetworkSpec, value: unknown, epochsDone: number): value is BestEpoch {
  const { epoch, valLoss, weights } = fieldsOf<BestEpoch>(value);
  if (!isCount(epoch) || epoch === 0 || epoch > epochsDone) return false;
  return Number.isFinite(valLoss) && isModelOf(network, weights);
}

function isState(value: unknown): value is TrainingState {
  const { iterations, accumulators, layerSteps } = fieldsOf<TrainingState>(value);
  if (!isCount(iterations) || !isListOf(layerSteps, isCount)) return false;
  return isListOf(accumulators, (list) => isListOf(list, isWeightArray));
}

function isModelOf(network: NetworkSpec, value: unknown): boolean {
  const model = usableModel(value);
  if (!model) return false;
  return shapesFit(
    network,
    model.weights.map(({ shape }) => shape),
  );
}

function isCount(value: unknown): value is number {
  return typeof value === 'number' && Number.isInteger(value) && value >= 0;
}

function fieldsOf<T>(value: unknown): Unknown<T> {
  return value ?? {};
}
