// Keeps the constants of a graph by name: its initializers, and what operators make of them.

import { isStandard, type GraphMessage, type NodeMessage, type TensorMessage } from '../wire/messages.ts';
import { Attributes } from './attributes.ts';
import { FOLDS, listOf, MOST_SIZES } from './fold.ts';
import { refuseLayer, refuseWeights, type Place } from './refuse.ts';
import type { Constant, TensorReader } from './tensors.ts';

export class Constants {
  private readonly unread: Map<string, TensorMessage>;
  private readonly known = new Map<string, Constant>();

  /** @throws ImportRefused where files are missing in which the graph's constants lie */
  constructor(
    { initializer }: GraphMessage,
    private readonly tensors: TensorReader,
  ) {
    tensors.expectFiles(initializer);
    this.unread = new Map(initializer.map((each) => [each.name, each]));
  }

  /** @throws ImportRefused where the graph has no such constant */
  get(name: string, place: Place): Constant {
    const tensor = this.known.has(name) ? undefined : this.unread.get(name);
    if (tensor) this.known.set(name, this.tensors.read(tensor));
    return this.known.get(name) ?? refuseWeights(place, name, [], null);
  }

  set(name: string, constant: Constant): void {
    this.known.set(name, constant);
  }

  /** Computes what a node makes of constants. @throws ImportRefused where that is not known */
  fold(node: NodeMessage, place: Place): void {
    const { opType, input, output } = node;
    const attributes = new Attributes(place, node.attribute);
    const result = opType === 'Constant' ? this.constantOf(attributes) : this.folded(node, attributes, place);
    if (!result || !isStandard(node.domain)) refuseLayer(place);
    if (input.length > 0) this.tensors.count(result.values.length, output[0]);
    this.set(output[0], result);
  }

  private folded({ opType, input }: NodeMessage, attributes: Attributes, place: Place): Constant | null {
    if (opType === 'ConstantOfShape') return this.filled(this.get(input[0] ?? '', place), attributes);
    const fold = Object.hasOwn(FOLDS, opType) ? FOLDS[opType] : null;
    if (!fold || input.length === 0) return null;
    // One that is left out has no name.
    const [first, ...others] = input.map((name) => (name === '' ? undefined : this.get(name, place)));
    return first ? fold([first, ...others], attributes) : null;
  }

  /** @returns null where it would be longer than any shape */
  private filled({ values }: Constant, attributes: Attributes): Constant | null {
    const tensor = attributes.tensor('value');
    const value = (tensor && this.tensors.read(tensor).values[0]) ?? 0;
    const isList = values.length === 1 && values[0] >= 0 && values[0] <= MOST_SIZES;
    return isList ? listOf(new Array<number>(values[0]).fill(value)) : null;
  }

  private constantOf(attributes: Attributes): Constant | null {
    const tensor = attributes.tensor('value');
    if (tensor) return this.tensors.read(tensor);
    const list = attributes.ints('value_ints');
    if (list) return listOf(list);
    const floats = attributes.floats('value_floats');
    if (floats) return { dims: [floats.length], values: Float32Array.from(floats) };
    const [whole, float] = [attributes.optional('value_int', 'i'), attributes.optional('value_float', 'f')];
    if (whole !== null) return { dims: [], values: Float64Array.of(whole) };
    return float === null ? null : { dims: [], values: Float32Array.of(float) };
  }
}
