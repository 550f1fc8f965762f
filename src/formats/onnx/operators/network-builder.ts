// Gathers the layers of a network of ours with their weights, as the operators of a file come.

import { ImportRefused } from '../../../domain/exchange/imported.ts';
import { CLASSES } from '../../../domain/image/digit-images.ts';
import type { WeightArray } from '../../../domain/model/model-weights.ts';
import { rulesOf, valueOf } from '../../../domain/network/layer-kinds/layer-kinds.ts';
import { sizeOf } from '../../../domain/network/layer-kinds/windows.ts';
import { NETWORK_LIMITS } from '../../../domain/network/network-bounds.ts';
import { networkProblems } from '../../../domain/network/network-problems.ts';
import type { Activation, LayerSpec } from '../../../domain/network/network-spec.ts';
import { INPUT_SHAPE } from '../../../domain/network/network-summary.ts';
import { endingActivation } from '../../network/end.ts';
import { refuseSetting, type Place } from '../constants/refuse.ts';

export interface Layer {
  spec: LayerSpec;
  weights: WeightArray[];
  place: Place;
  /** It is a batch normalization that only scales and shifts, and can take more of it. */
  isAffine?: true;
}

/** A weight as a file has it: its name there, for refusals, and its numbers in our order. */
export interface NamedWeight {
  weight: string;
  shape: number[];
  values: ArrayLike<number>;
}

/** Cells around maps that a Pad has added, which the next window is to take. */
export interface Added {
  place: Place;
  /** [top, left, bottom, right] */
  sides: readonly number[];
  fill: number | 'edge';
}

export class NetworkBuilder {
  readonly layers: Layer[] = [];
  /** What the last layer gives: [height, width, channels] or [units]. */
  shape: readonly number[] = INPUT_SHAPE;
  /** Softmax was put behind what the file gives. */
  softmaxAdded = false;
  added: Added | null = null;
  /** The operator of the last activation, which may be part of the layer before it. */
  private activatedBy: Place | null = null;

  get last(): Layer | undefined {
    return this.layers[this.layers.length - 1];
  }

  get size(): number {
    return sizeOf(this.shape);
  }

  get channels(): number {
    return this.shape[this.shape.length - 1];
  }

  /** @throws ImportRefused where the layer cannot take what the last one gives, or a number is not finite */
  add(place: Place, spec: LayerSpec, weights: readonly NamedWeight[] = []): void {
    this.layers.push({ spec, place, weights: weights.map((each) => checked(place, each)) });
    const output = rulesOf(spec).outputShape(spec, this.shape);
    const { layers, activations } = NETWORK_LIMITS;
    if (!output || sizeOf(output) > activations || this.layers.length > layers)
      this.refuse(this.layers.length - 1);
    this.shape = output;
  }

  /** Makes a row of maps, where there are any. */
  flatten(place: Place): void {
    if (this.shape.length === 3) this.add(place, { kind: 'flatten' });
  }

  /** Puts the activation into the layer before, where this has none yet. */
  activate(place: Place, activation: Activation): void {
    this.activatedBy = place;
    const { last } = this;
    const takes = last?.spec.kind === 'dense' || (last?.spec.kind === 'conv2d' && activation !== 'softmax');
    if (last && takes && valueOf(last.spec, 'activation') === 'linear')
      last.spec = { ...last.spec, activation } as LayerSpec;
    else this.add(place, { kind: 'activation', activation });
  }

  /** @returns whether the last layer gives probabilities */
  get endsInSoftmax(): boolean {
    return this.last !== undefined && valueOf(this.last.spec, 'activation') === 'softmax';
  }

  /** Ends the network with softmax. @throws ImportRefused where it cannot be trained, or ends in another activation */
  finish(place: Place) {
    const ending = endingActivation(this.layers.map(({ spec }) => spec));
    if (ending && this.size === CLASSES)
      refuseSetting(this.activatedBy ?? place, 'activation', ending.activation);
    this.flatten(place);
    if (!this.endsInSoftmax) {
      this.activate(place, 'softmax');
      this.softmaxAdded = true;
    }
    const network = this.layers.map(({ spec }) => spec);
    if (networkProblems(network).length > 0) this.refuse(null);
    return { network, weights: this.layers.flatMap(({ weights }) => weights) };
  }

  /** @param from a problem of this layer, which cannot be built, comes first */
  private refuse(from: number | null): never {
    const problems = networkProblems(this.layers.map(({ spec }) => spec));
    const problem = problems.find(({ at }) => at === from) ?? problems[0];
    const layer = problem.at === null ? null : (this.layers[problem.at] ?? this.last).place.layer;
    throw new ImportRefused({ problem: 'network', layer, network: problem });
  }
}

function checked({ at, layer }: Place, { weight, shape, values }: NamedWeight): WeightArray {
  const own = new Float32Array(values);
  if (!own.every(Number.isFinite)) throw new ImportRefused({ problem: 'not-finite', at, layer, weight });
  return { shape, values: own };
}
