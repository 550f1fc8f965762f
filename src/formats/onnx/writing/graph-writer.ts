// Gathers the nodes and constants of a graph that is one chain: each node takes what the one before it gives.

import {
  ATTRIBUTE,
  ATTRIBUTE_TYPE,
  DATA_TYPE,
  NODE,
  TENSOR,
  type AttributeMessage,
  type NodeMessage,
  type TensorMessage,
} from '../wire/messages.ts';
import { make } from '../wire/protobuf.ts';

export interface Constant {
  name: string;
  dims: number[];
  values: Float32Array;
}

export class GraphWriter {
  readonly nodes: NodeMessage[] = [];
  readonly constants: TensorMessage[] = [];

  /** @param tip the name of the graph's input */
  constructor(private tip: string) {}

  /**
   * Adds a node behind the last one.
   * @param name of the node and of what it gives, unique in the graph
   * @param constants that it takes besides, in its order, as float32
   */
  add(
    opType: string,
    name: string,
    constants: readonly Constant[] = [],
    attribute: AttributeMessage[] = [],
  ): void {
    const input = [this.tip, ...constants.map((each) => each.name)];
    this.nodes.push(make(NODE, { input, output: [name], name, opType, attribute }));
    this.constants.push(...constants.map(tensorOf));
    this.tip = name;
  }

  /** Gives another name to what the last node gives. */
  renameOutput(name: string): void {
    this.nodes[this.nodes.length - 1].output = [name];
    this.tip = name;
  }
}

function tensorOf({ name, dims, values }: Constant): TensorMessage {
  const rawData = new Uint8Array(values.buffer, values.byteOffset, values.byteLength);
  return make(TENSOR, { name, dims, dataType: DATA_TYPE.float, rawData });
}

export function intsAttribute(name: string, ints: number[]): AttributeMessage {
  return make(ATTRIBUTE, { name, ints, type: ATTRIBUTE_TYPE.ints });
}

/** @param i not 0, which would not be written */
export function intAttribute(name: string, i: number): AttributeMessage {
  return make(ATTRIBUTE, { name, i, type: ATTRIBUTE_TYPE.int });
}

export function floatAttribute(name: string, f: number): AttributeMessage {
  return make(ATTRIBUTE, { name, f, type: ATTRIBUTE_TYPE.float });
}
