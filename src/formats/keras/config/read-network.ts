// Makes a network of ours, with its weights, of a model that Keras describes by layers.

import { ImportRefused } from '../../../domain/exchange/imported.ts';
import type { WeightArray } from '../../../domain/model/model-weights.ts';
import type { Activation, NetworkSpec } from '../../../domain/network/network-spec.ts';
import { valueOf } from '../../../domain/network/layer-kinds/layer-kinds.ts';
import { endingActivation } from '../../network/end.ts';
import { Building } from './building.ts';
import { refuseSetting, type WeightsOf } from './file-layer.ts';
import { readLayer } from './read-layer.ts';
import { readTopology } from './read-topology.ts';

export interface KerasNetwork {
  network: NetworkSpec;
  weights: WeightArray[];
  softmaxAdded: boolean;
}

/**
 * @param topology `class_name` and `config`, of unknown origin
 * @param weightsOf finds the weights of a layer in the file
 * @throws ImportRefused unless the whole model is one of ours
 */
export function readKerasNetwork(topology: unknown, weightsOf: WeightsOf): KerasNetwork {
  const { input, layers } = readTopology(topology);
  const building = new Building(weightsOf, startOf(input));
  for (const layer of layers) readLayer(building, layer);
  const added = endInSoftmax(building);
  building.refuseProblems();
  const { network, weights, order, origins } = building;
  if (order) throw refuseSetting(origins[origins.length - 1], 'data_format', 'channels_first');
  return { network, weights, softmaxAdded: added || building.endsInLogarithms };
}

/** @param input with the batch first; Keras knows it of every model that has weights */
function startOf(input: readonly unknown[] | null) {
  const sides = (input ?? []).map((side) => (typeof side === 'number' ? side : null));
  switch (sides.slice(1).join()) {
    case '28,28,1':
      return { form: 'maps', channelsFirst: false } as const;
    case '1,28,28':
      return { form: 'maps', channelsFirst: true } as const;
    case '28,28':
      return { form: 'plane', channelsFirst: false } as const;
    case '784':
      return { form: 'row', channelsFirst: false } as const;
    default:
      throw new ImportRefused({ problem: 'input-shape', shape: sides.slice(0, 8) });
  }
}

/** Puts softmax behind ten numbers that are logits. @returns whether it was missing */
function endInSoftmax(building: Building): boolean {
  const { network, origins, shape } = building;
  const last = network.at(-1);
  const activation = last && (valueOf(last, 'activation') as Activation | undefined);
  // Whatever is wrong with these is said by the problems of the network.
  if (!last || activation === 'softmax' || shape.join() !== '10') return false;
  const ending = endingActivation(network);
  if (ending) throw refuseSetting(origins[ending.at], 'activation', ending.activation);
  if (last.kind === 'dense') network[network.length - 1] = { ...last, activation: 'softmax' };
  else building.add(origins[origins.length - 1], { kind: 'activation', activation: 'softmax' });
  return true;
}
