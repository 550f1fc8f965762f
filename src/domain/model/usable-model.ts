// Says whether weights are those of their network, since a worker that is given others fails at every question.

import { isTrainedOn } from '../experiment/splits.ts';
import { isListOf } from '../is-list-of.ts';
import { networkProblems } from '../network/network-problems.ts';
import type { NetworkSpec } from '../network/network-spec.ts';
import { weightShapes } from '../network/network-summary.ts';
import { readNetwork } from '../network/read-network.ts';
import { isFamiliarityRule } from '../reading/reading.ts';
import type { ModelWeights, WeightArray } from './model-weights.ts';

/**
 * @param value a model of unknown origin
 * @returns the model; null where its network cannot be trained, its weights have other shapes than the network's or are not
 * finite, or what it says of itself cannot be
 */
export function usableModel(value: unknown): ModelWeights | null {
  if (typeof value !== 'object' || value === null) return null;
  const { network, weights, familiarity, trainedOn } = value as Partial<Record<keyof ModelWeights, unknown>>;
  const layers = readNetwork(network);
  if (!layers || networkProblems(layers).length > 0) return null;
  if (!isListOf(weights, isWeightArray)) return null;
  const shapes = weights.map(({ shape }) => shape);
  if (!shapesFit(layers, shapes)) return null;
  if (familiarity !== undefined && !isFamiliarityRule(familiarity)) return null;
  if (trainedOn !== undefined && !isTrainedOn(trainedOn)) return null;
  return {
    network: layers,
    weights,
    ...(familiarity && { familiarity }),
    ...(trainedOn !== undefined && { trainedOn }),
  };
}

/** @param network one without problems @returns whether its weights have these shapes, in Keras's order */
export function shapesFit(network: NetworkSpec, shapes: readonly (readonly number[])[]): boolean {
  const own = weightShapes(network);
  return own.length === shapes.length && own.every((shape, index) => shape.join() === shapes[index].join());
}

/** @returns whether its numbers are finite and as many as its shape has */
export function isWeightArray(value: unknown): value is WeightArray {
  const { shape, values } = (value ?? {}) as Partial<WeightArray>;
  if (!Array.isArray(shape) || !(values instanceof Float32Array)) return false;
  const size = shape.reduce((product, side) => product * side, 1);
  return values.length === size && values.every(Number.isFinite);
}
