// Defines the messages of ONNX, with the fields that models of ours need. Numbers are those of onnx.proto (github.com/onnx/onnx).

import {
  bytes,
  doubles,
  float,
  floats,
  int,
  ints,
  message,
  messages,
  optionalInt,
  text,
  texts,
  type Message,
} from './protobuf.ts';

const ENTRY = { key: text(1), value: text(2) };

export const TENSOR = {
  dims: ints(1),
  dataType: int(2),
  floatData: floats(4),
  int32Data: ints(5),
  int64Data: ints(7),
  name: text(8),
  rawData: bytes(9),
  doubleData: doubles(10),
  externalData: messages(13, ENTRY),
  dataLocation: int(14),
};

/** Values of a tensor's `dataLocation`: its numbers stand in another file. */
export const EXTERNAL = 1;

/** Values of a tensor's `dataType`. */
export const DATA_TYPE = {
  float: 1,
  uint8: 2,
  int8: 3,
  int32: 6,
  int64: 7,
  bool: 9,
  float16: 10,
  double: 11,
  bfloat16: 16,
} as const;

export const FLOAT_TYPES: readonly number[] = [
  ...[DATA_TYPE.float, DATA_TYPE.double, DATA_TYPE.float16, DATA_TYPE.bfloat16],
];

export const ATTRIBUTE = {
  name: text(1),
  f: float(2),
  i: int(3),
  s: bytes(4),
  t: message(5, TENSOR),
  floats: floats(7),
  ints: ints(8),
  type: int(20),
};

/** Values of an attribute's `type`. */
export const ATTRIBUTE_TYPE = { float: 1, int: 2, string: 3, tensor: 4, floats: 6, ints: 7 } as const;

export const NODE = {
  input: texts(1),
  output: texts(2),
  name: text(3),
  opType: text(4),
  attribute: messages(5, ATTRIBUTE),
  domain: text(7),
};

/** A side has a number, or a name where it may be any. */
const DIMENSION = { value: optionalInt(1), param: text(2) };
const SHAPE = { dim: messages(1, DIMENSION) };
const TENSOR_TYPE = { elemType: int(1), shape: message(2, SHAPE) };
const TYPE = { tensorType: message(1, TENSOR_TYPE) };

export const VALUE_INFO = { name: text(1), type: message(2, TYPE), docString: text(3) };

export const GRAPH = {
  node: messages(1, NODE),
  name: text(2),
  initializer: messages(5, TENSOR),
  docString: text(10),
  input: messages(11, VALUE_INFO),
  output: messages(12, VALUE_INFO),
};

const OPERATOR_SET = { domain: text(1), version: int(2) };

export const MODEL = {
  irVersion: int(1),
  producerName: text(2),
  producerVersion: text(3),
  docString: text(6),
  graph: message(7, GRAPH),
  opsetImport: messages(8, OPERATOR_SET),
  metadataProps: messages(14, ENTRY),
};

export type TensorMessage = Message<typeof TENSOR>;
export type AttributeMessage = Message<typeof ATTRIBUTE>;
export type NodeMessage = Message<typeof NODE>;
export type ValueInfoMessage = Message<typeof VALUE_INFO>;
export type GraphMessage = Message<typeof GRAPH>;
export type ModelMessage = Message<typeof MODEL>;

/** The operators of ONNX itself have no domain, or its name. */
export function isStandard(domain: string): boolean {
  return domain === '' || domain === 'ai.onnx';
}
