// Finds what keeps a network from being built or trained, each problem at the layer that causes it. Sentences for people stand
// in the page's strings.

import { argMax } from '../arg-max.ts';
import { isWithin, type Bounds } from '../bounds.ts';
import { CLASSES } from '../image/digit-images.ts';
import type { FieldName } from './layer-kinds/layer-kind.ts';
import { fieldsOf, rulesOf, valueOf } from './layer-kinds/layer-kinds.ts';
import { NETWORK_LIMITS } from './network-bounds.ts';
import { multiplicationsOf } from './network-cost.ts';
import type { LayerSpec, NetworkSpec } from './network-spec.ts';
import { INPUT_SHAPE, summarise, type LayerSummary } from './network-summary.ts';

export type NetworkProblem = {
  /** The layer has this index; it is null where the problem is one of the whole network. */
  at: number | null;
} & (
  | { problem: 'empty' }
  | { problem: 'too-many-layers'; layers: number; most: number }
  /** A number is outside its field's bounds; it is NaN where the text was no number. */
  | { problem: 'out-of-bounds'; field: FieldName; value: number; bounds: Bounds }
  /** A kernel or a pool without padding is larger than its input; all three are in cells. */
  | { problem: 'window-too-large'; size: number; height: number; width: number }
  /** A Dense layer gets maps, since a Flatten or a GlobalAveragePooling2D is missing before it. */
  | { problem: 'input-not-flat'; shape: number[] }
  /** A layer that needs maps comes after they were flattened. */
  | { problem: 'input-flat'; units: number }
  /** Softmax comes before the last layer. */
  | { problem: 'softmax-inside' }
  | { problem: 'last-not-softmax' }
  | { problem: 'last-not-ten'; shape: number[] }
  | { problem: 'too-many-parameters'; parameters: number; most: number }
  | { problem: 'too-many-multiplications'; multiplications: number; most: number }
  /** Activations are the outputs of all layers for one image, which training keeps for the backward pass. */
  | { problem: 'too-many-activations'; activations: number; most: number }
  | { problem: 'no-weights' }
);

/** @returns every problem, layer by layer, those of the whole network last; an empty list means that it can be trained */
export function networkProblems(network: NetworkSpec): NetworkProblem[] {
  if (network.length === 0) return [{ at: null, problem: 'empty' }];
  const most = NETWORK_LIMITS.layers;
  if (network.length > most) return [{ at: most, problem: 'too-many-layers', layers: network.length, most }];
  const layers = summarise(network);
  const ofLayers = layers.flatMap(({ spec }, at) => {
    const input = at === 0 ? [...INPUT_SHAPE] : layers[at - 1].outputShape;
    return [...numberProblems(spec, at), ...(input ? inputProblems(spec, input, at) : [])];
  });
  return [...ofLayers, ...softmaxProblems(layers), ...limitProblems(network, layers)];
}

function numberProblems(spec: LayerSpec, at: number): NetworkProblem[] {
  return fieldsOf(spec.kind).flatMap(([name, field]): NetworkProblem[] => {
    const value = valueOf(spec, name);
    if (field.type !== 'number' || typeof value !== 'number' || isWithin(value, field.bounds)) return [];
    return [{ at, problem: 'out-of-bounds', field: name, value, bounds: field.bounds }];
  });
}

function inputProblems(spec: LayerSpec, input: number[], at: number): NetworkProblem[] {
  const rules = rulesOf(spec);
  const flat = input.length === 1;
  if (rules.takes === 'row' && !flat) return [{ at, problem: 'input-not-flat', shape: input }];
  if (rules.takes === 'maps' && flat) return [{ at, problem: 'input-flat', units: input[0] }];
  const size = rules.window?.(spec);
  if (size === undefined || valueOf(spec, 'padding') === 'same') return [];
  const [height, width] = input;
  return size > Math.min(height, width) ? [{ at, problem: 'window-too-large', size, height, width }] : [];
}

function softmaxProblems(layers: LayerSummary[]): NetworkProblem[] {
  const end = layers.length - 1;
  const inside = layers.flatMap(({ spec }, at): NetworkProblem[] =>
    at < end && isSoftmax(spec) ? [{ at, problem: 'softmax-inside' }] : [],
  );
  const { spec, outputShape } = layers[end];
  if (!isSoftmax(spec)) return [...inside, { at: end, problem: 'last-not-softmax' }];
  const isTen = outputShape?.length === 1 && outputShape[0] === CLASSES;
  return isTen || !outputShape
    ? inside
    : [...inside, { at: end, problem: 'last-not-ten', shape: outputShape }];
}

function isSoftmax(spec: LayerSpec): boolean {
  return valueOf(spec, 'activation') === 'softmax';
}

/** A network that exceeds a limit has the problem at the layer that adds most to it. */
function limitProblems(network: NetworkSpec, layers: LayerSummary[]): NetworkProblem[] {
  const problems: NetworkProblem[] = [];
  const counts = layers.map(({ parameters }) => parameters ?? 0);
  const parameters = sum(counts);
  const limits = NETWORK_LIMITS;
  if (parameters > limits.parameters)
    problems.push({
      at: argMax(counts),
      problem: 'too-many-parameters',
      parameters,
      most: limits.parameters,
    });
  const costs = multiplicationsOf(network);
  if (sum(costs) > limits.multiplications)
    problems.push({
      at: argMax(costs),
      problem: 'too-many-multiplications',
      multiplications: sum(costs),
      most: limits.multiplications,
    });
  const sizes = layers.map(({ outputShape }) => outputShape?.reduce((size, side) => size * side, 1) ?? 0);
  if (sum(sizes) > limits.activations)
    problems.push({
      at: argMax(sizes),
      problem: 'too-many-activations',
      activations: sum(sizes),
      most: limits.activations,
    });
  if (parameters === 0 && layers.every(({ outputShape }) => outputShape))
    problems.push({ at: null, problem: 'no-weights' });
  return problems;
}

function sum(values: number[]): number {
  return values.reduce((total, each) => total + each, 0);
}
