// Writes small ONNX files as other programs would, for tests of the reader.

import { seededRandom } from '../../../domain/seeded-random.ts';
import {
  ATTRIBUTE,
  ATTRIBUTE_TYPE,
  DATA_TYPE,
  GRAPH,
  MODEL,
  NODE,
  TENSOR,
  VALUE_INFO,
  type AttributeMessage,
  type NodeMessage,
  type TensorMessage,
} from '../wire/messages.ts';
import type { NamedFile } from '../../../domain/exchange/exported.ts';
import { encode, make } from '../wire/protobuf.ts';

export interface GraphToMake {
  /** A side that may be any has a name. */
  input: readonly (number | string)[];
  nodes: readonly NodeMessage[];
  constants: readonly TensorMessage[];
  /** Their names; by default what the last node gives. */
  outputs?: readonly string[];
  outputDims?: readonly (number | string)[];
  opset?: number;
  inputType?: number;
}

export function onnxFile(given: GraphToMake, name = 'other.onnx'): NamedFile {
  const { nodes, opset = 18, inputType = DATA_TYPE.float } = given;
  const outputs = given.outputs ?? [nodes[nodes.length - 1].output[0]];
  const graph = make(GRAPH, {
    name: 'main_graph',
    node: [...nodes],
    initializer: [...given.constants],
    input: [valueInfo('x', given.input, inputType)],
    output: outputs.map((each) => valueInfo(each, given.outputDims ?? ['N', 10], DATA_TYPE.float)),
  });
  const model = make(MODEL, {
    ...{ irVersion: 8, producerName: 'pytorch', graph },
    opsetImport: [{ domain: '', version: opset }],
  });
  return { name, bytes: encode(MODEL, model) };
}

function valueInfo(name: string, sides: readonly (number | string)[], elemType: number) {
  const dim = sides.map((side) =>
    typeof side === 'string' ? { value: null, param: side } : { value: side, param: '' },
  );
  return make(VALUE_INFO, { name, type: { tensorType: { elemType, shape: { dim } } } });
}

type Setting = number | string | readonly number[] | { float: number } | TensorMessage;

/** @param names those of its inputs, a space between them, and of its output */
export function node(opType: string, names: string, settings: Record<string, Setting> = {}): NodeMessage {
  const [taken, output] = names.split(' > ');
  const attribute = Object.entries(settings).map(([name, value]) => setting(name, value));
  return make(NODE, { opType, input: taken ? taken.split(' ') : [], output: [output], attribute });
}

function setting(name: string, value: Setting): AttributeMessage {
  if (typeof value === 'number') return make(ATTRIBUTE, { name, i: value, type: ATTRIBUTE_TYPE.int });
  if (typeof value === 'string')
    return make(ATTRIBUTE, { name, s: new TextEncoder().encode(value), type: ATTRIBUTE_TYPE.string });
  if ('float' in value) return make(ATTRIBUTE, { name, f: value.float, type: ATTRIBUTE_TYPE.float });
  if ('dims' in value) return make(ATTRIBUTE, { name, t: value, type: ATTRIBUTE_TYPE.tensor });
  return make(ATTRIBUTE, { name, ints: [...value], type: ATTRIBUTE_TYPE.ints });
}

/** @returns a float32 constant */
export function floats(name: string, dims: number[], values: ArrayLike<number>): TensorMessage {
  const rawData = new Uint8Array(Float32Array.from(values).buffer);
  return make(TENSOR, { name, dims, dataType: DATA_TYPE.float, rawData });
}

/** @returns a float32 constant of this size by chance, of which the name is the seed */
export function weights(name: string, ...dims: number[]): TensorMessage {
  const random = seededRandom(
    [...name].reduce((seed, letter) => seed * 31 + letter.charCodeAt(0), 7) % 1_000_003,
  );
  const size = dims.reduce((product, side) => product * side, 1);
  const inputs = dims.length > 1 ? Math.max(4, size / Math.max(dims[0], 10)) : 1;
  const draw = () => (dims.length === 1 ? 0.2 + random() / 2 : (random() - 0.5) * Math.sqrt(24 / inputs));
  return floats(name, dims, Float32Array.from({ length: size }, draw));
}

/** @returns a constant of whole numbers, such as a shape */
export function integers(name: string, values: readonly number[], dims = [values.length]): TensorMessage {
  return make(TENSOR, { name, dims, dataType: DATA_TYPE.int64, int64Data: [...values] });
}
