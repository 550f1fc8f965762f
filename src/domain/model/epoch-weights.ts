// Packs the weights of an epoch as half floats, which take half the bytes, and unpacks them.

import { fromHalves, toHalves } from './half-floats.ts';
import type { ModelWeights, WeightArray } from './model-weights.ts';

export interface PackedWeights {
  /** The values are bits of half floats, or floats where one of them is beyond what half floats can say. */
  weights: { shape: number[]; values: Uint16Array | Float32Array }[];
  trainedOn?: number;
}

/** The largest finite half float; the next larger floats are rounded to infinity. */
const LARGEST_HALF = 65_504;

/** The network is left out, since the run has it. */
export function packWeights({ weights, trainedOn }: ModelWeights): PackedWeights {
  return {
    weights: weights.map(({ shape, values }) => ({ shape, values: packed(values) })),
    ...(trainedOn !== undefined && { trainedOn }),
  };
}

/** @param value what packWeights gave, of unknown origin @returns a model that is still to be checked; null where it is none */
export function unpackWeights(value: unknown, network: ModelWeights['network']): ModelWeights | null {
  const { weights, trainedOn } = (value ?? {}) as Partial<PackedWeights>;
  if (!Array.isArray(weights)) return null;
  const arrays = Array.from(weights as unknown[], (written): WeightArray => {
    const { shape, values } = (written ?? {}) as PackedWeights['weights'][number];
    return { shape, values: values instanceof Uint16Array ? fromHalves(values) : values };
  });
  return { network, weights: arrays, ...(trainedOn !== undefined && { trainedOn }) };
}

function packed(values: Float32Array): Uint16Array | Float32Array {
  const fits = values.every((value) => Math.abs(value) <= LARGEST_HALF);
  return fits ? toHalves(values) : values.slice();
}
