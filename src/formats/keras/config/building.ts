// Holds the network of ours that grows while the layers of a file are read, with the weights that belong to it.

import { ImportRefused } from '../../../domain/exchange/imported.ts';
import type { WeightArray } from '../../../domain/model/model-weights.ts';
import { rulesOf } from '../../../domain/network/layer-kinds/layer-kinds.ts';
import type { LayerSpec } from '../../../domain/network/network-spec.ts';
import { networkProblems, type NetworkProblem } from '../../../domain/network/network-problems.ts';
import { INPUT_SHAPE } from '../../../domain/network/network-summary.ts';
import type { FileLayer, FoundWeight, WeightsOf } from './file-layer.ts';

/** These problems are those of a network that does not end yet. */
const OF_THE_END: readonly NetworkProblem['problem'][] = ['last-not-softmax', 'last-not-ten', 'no-weights'];

export class Building {
  readonly network: LayerSpec[] = [];
  readonly weights: WeightArray[] = [];
  /** For each layer of the network it has the layer of the file. */
  readonly origins: FileLayer[] = [];
  /** It is what the network's last layer gives: [height, width, channels] or [units]. */
  shape: readonly number[] = INPUT_SHAPE;
  /**
   * How the file has the numbers at this place: a row of 784 of which nothing has made an image yet, an image without channels, maps, or
   * what came out of a flatten.
   */
  form: 'row' | 'plane' | 'maps' | 'flat';
  /** Its maps lie one after the other, [channels, height, width]. */
  channelsFirst: boolean;
  /** Behind a flatten it says where each number of the file's row stands in ours; null where both rows are the same. */
  order: Uint32Array | null = null;
  /** The last softmax is one whose logarithms the file gives. */
  endsInLogarithms = false;

  constructor(
    readonly weightsOf: WeightsOf,
    start: { form: 'row' | 'plane' | 'maps'; channelsFirst: boolean },
  ) {
    this.form = start.form;
    this.channelsFirst = start.channelsFirst;
  }

  /**
   * Adds a layer to the network. @param roles of its weights in the file, of which the shapes are those of our layer
   * @returns the weights, checked; the caller keeps them with `keep`, in our order
   * @throws ImportRefused 'network' where it cannot stand here, 'weights' and 'not-finite'
   */
  add(layer: FileLayer, spec: LayerSpec, roles: readonly string[] = []): Float32Array[] {
    const input = this.shape;
    this.network.push(spec);
    this.origins.push(layer);
    this.refuseProblems((problem) => !OF_THE_END.includes(problem));
    const shape = rulesOf(spec).outputShape(spec, input);
    if (!shape) throw new ImportRefused({ problem: 'unknown-layer', at: layer.at, layer: layer.className });
    this.shape = shape;
    const shapes = rulesOf(spec).weights(spec, input);
    const found = this.weightsOf(layer, roles);
    return roles.map((role, index) => readWeight(layer, role, shapes[index], found[index]));
  }

  keep(shape: readonly number[], values: Float32Array): void {
    this.weights.push({ shape: [...shape], values });
  }

  /** @throws ImportRefused 'network' with the first problem that counts */
  refuseProblems(counts: (problem: NetworkProblem['problem']) => boolean = () => true): void {
    const network = networkProblems(this.network).find(({ problem }) => counts(problem));
    if (!network) return;
    const origin = network.at === null ? undefined : this.origins[network.at];
    throw new ImportRefused({ problem: 'network', layer: origin?.className ?? null, network });
  }
}

function readWeight(
  { at, className: layer }: FileLayer,
  weight: string,
  expected: readonly number[],
  found: FoundWeight | null,
): Float32Array {
  const wrong = (shape: readonly number[] | null) =>
    new ImportRefused({
      ...{ problem: 'weights', at, layer, weight },
      expected: [...expected],
      found: shape && [...shape],
    });
  if (!found || found.shape.join() !== expected.join()) throw wrong(found?.shape ?? null);
  const values = found.read();
  if (!values) throw wrong(null);
  if (!values.every(Number.isFinite)) throw new ImportRefused({ problem: 'not-finite', at, layer, weight });
  return values;
}
