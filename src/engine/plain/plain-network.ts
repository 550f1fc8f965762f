// Reads drawings in plain JavaScript, by a few kilobytes of arithmetic, so that the first answer waits neither for tfjs nor for
// its WebAssembly. A test holds its answers to those of the backends.

import { CodedError } from '../../domain/coded-error.ts';
import { IMAGE_PIXELS } from '../../domain/image/ink.ts';
import type { ModelWeights, WeightArray } from '../../domain/model/model-weights.ts';
import { rulesOf } from '../../domain/network/layer-kinds/layer-kinds.ts';
import { multiplications } from '../../domain/network/network-cost.ts';
import type { NetworkSpec } from '../../domain/network/network-spec.ts';
import { INPUT_SHAPE, summarise, weightShapes } from '../../domain/network/network-summary.ts';
import type { Reading } from '../../domain/reading/reading.ts';
import { plainLayer, type PlainLayer } from './plain-layers.ts';

/** So many take plain JavaScript some 40 ms; Robust, with four million, takes ten. */
const MOST_MULTIPLICATIONS = 15_000_000;

/** @returns whether plain JavaScript reads a drawing by this network while the pen moves */
export function isPlainlyRead(network: NetworkSpec): boolean {
  return multiplications(network) <= MOST_MULTIPLICATIONS;
}

export class PlainNetwork {
  private readonly layers: readonly PlainLayer[];
  private readonly least: number | null;

  /** @throws CodedError 'data-invalid' when the weights are not of their network */
  constructor({ network, weights, familiarity }: ModelWeights) {
    const shapes = weightShapes(network).map((shape) => shape.join());
    if (shapes.join(';') !== weights.map(({ shape }) => shape.join()).join(';'))
      throw new CodedError('data-invalid', 'weights');
    this.layers = layersOf(network, weights);
    this.least = familiarity?.least ?? null;
  }

  /** @param ink 784 intensities in [0,1], row-major @throws CodedError 'data-invalid' when there are not 784 */
  read(ink: Float32Array): Reading {
    if (ink.length !== IMAGE_PIXELS) throw new CodedError('data-invalid', 'ink');
    const logits = this.layers.reduce((values, layer) => layer(values), ink);
    const most = Math.max(...logits);
    const powers = Array.from(logits, (logit) => Math.exp(logit - most));
    const sum = powers.reduce((total, each) => total + each, 0);
    return {
      probabilities: powers.map((power) => power / sum),
      familiarity: most + Math.log(sum),
      leastFamiliarity: this.least,
    };
  }
}

function layersOf(network: NetworkSpec, weights: readonly WeightArray[]): PlainLayer[] {
  const left = [...weights];
  let input = INPUT_SHAPE;
  return summarise(network).map(({ spec, outputShape }) => {
    const output = outputShape ?? [];
    const own = left.splice(0, rulesOf(spec).weights(spec, input).length).map(({ values }) => values);
    const layer = plainLayer(spec, { input, output, weights: own });
    input = output;
    return layer;
  });
}
