// Names the weights of a network as Keras does, and finds those of a layer by such names.

import type { ModelWeights, WeightArray } from '../../../domain/model/model-weights.ts';
import { rulesOf } from '../../../domain/network/layer-kinds/layer-kinds.ts';
import type { LayerSpec } from '../../../domain/network/network-spec.ts';
import { INPUT_SHAPE, summarise } from '../../../domain/network/network-summary.ts';
import type { FileLayer, FoundWeight } from './file-layer.ts';
import { layerNames } from './write-topology.ts';

export interface LayerWeights {
  layer: string;
  /** They have their roles, kernel or gamma for example, in Keras's order; the list is empty for a layer without weights. */
  weights: { role: string; weight: WeightArray }[];
}

/** @returns the weights layer by layer, by the names that `writeTopology` gives */
export function weightsByLayer({ network, weights }: ModelWeights): LayerWeights[] {
  const shapes = summarise(network).map(({ outputShape }) => outputShape ?? []);
  let at = 0;
  return layerNames(network).map((layer, index) => {
    const input = index === 0 ? INPUT_SHAPE : shapes[index - 1];
    const count = rulesOf(network[index]).weights(network[index], input).length;
    const own = weights.slice(at, at + count);
    at += count;
    const roles = rolesOf(network[index]);
    return { layer, weights: own.map((weight, place) => ({ role: roles[place], weight })) };
  });
}

function rolesOf({ kind }: LayerSpec): readonly string[] {
  return kind === 'batchNormalization'
    ? ['gamma', 'beta', 'moving_mean', 'moving_variance']
    : ['kernel', 'bias'];
}

/** @param name of the whole way to it, with slashes: `sequential/dense/kernel:0` */
export interface NamedWeight extends FoundWeight {
  name: string;
}

/**
 * Finds a weight by the name of its layer and its role, since Keras puts names of models and scopes before and between them.
 * @returns the only one that fits, or the only one that has the name of its layer just before its role, or the only one of these that
 * lies in the nested models of the layer; else null
 */
export function findByName(weights: readonly NamedWeight[]) {
  const split = weights.map((weight) => ({ weight, parts: weight.name.replace(/:\d+$/, '').split('/') }));
  return ({ names }: FileLayer, roles: readonly string[]) => {
    const name = names[names.length - 1];
    const ofLayer = split.filter(({ parts }) => parts.slice(0, -1).includes(name));
    return roles.map((role) => {
      const fitting = ofLayer.filter(({ parts }) => parts[parts.length - 1] === role);
      const nearest = fitting.filter(({ parts }) => parts[parts.length - 2] === name);
      const nested = nearest.filter(({ parts }) => names.every((each) => parts.includes(each)));
      return onlyOf(fitting) ?? onlyOf(nearest) ?? onlyOf(nested);
    });
  };
}

function onlyOf(found: readonly { weight: NamedWeight }[]): NamedWeight | null {
  return found.length === 1 ? found[0].weight : null;
}
