// Changes single parts of a graph by chance, from a seed, as no chance change of bytes would: names, operators, settings and sides.

import { seededRandom } from '../../../domain/seeded-random.ts';
import { DATA_TYPE, MODEL } from '../wire/messages.ts';
import { decode, encode } from '../wire/protobuf.ts';

const SIDES = [-1, 0, 1, 2, 3, 4, 7, 10, 28, 98, 784, 1e6, 2 ** 40, Number.MAX_SAFE_INTEGER];
const OPERATORS =
  'Conv MaxPool AveragePool GlobalAveragePool GlobalMaxPool ReduceMean Gemm MatMul BatchNormalization Relu Softmax LogSoftmax ' +
  'Flatten Reshape Squeeze Unsqueeze Transpose Identity Cast Dropout Add Sub Mul Div Shape Gather Slice Concat Constant toString';

/** @param bytes an ONNX file @returns it with up to four changes */
export function changedGraph(bytes: Uint8Array, seed: number): Uint8Array<ArrayBuffer> {
  const random = seededRandom(seed);
  const oneOf = <T>(values: readonly T[]): T => values[Math.floor(random() * values.length)];
  const model = decode(MODEL, bytes, { left: 1e7 });
  const { node: nodes, initializer: constants, input, output } = model.graph!;
  const names = [
    ...nodes.flatMap((each) => [...each.input, ...each.output]),
    ...constants.map(({ name }) => name),
  ];
  const settings = nodes.flatMap(({ attribute }) => attribute);
  const replaceOne = <T>(list: T[], value: T) => {
    if (list.length > 0) list[Math.floor(random() * list.length)] = value;
  };
  const changes: (() => void)[] = [
    () => replaceOne(oneOf(nodes).input, oneOf(names)),
    () => replaceOne(oneOf(nodes).output, oneOf(names)),
    () => void oneOf(nodes).input.push(oneOf(names)),
    () => void oneOf(nodes).input.splice(1, 1),
    () => void (oneOf(nodes).opType = oneOf(OPERATORS.split(' '))),
    () => void nodes.splice(Math.floor(random() * nodes.length), 1),
    () => replaceOne(nodes, oneOf(nodes)),
    () => void replaceOne(oneOf(settings)?.ints ?? [], oneOf(SIDES)),
    () => void Object.assign(oneOf(settings) ?? {}, { i: oneOf(SIDES), f: oneOf(SIDES) }),
    () => void Object.assign(oneOf(settings) ?? {}, { name: oneOf(settings)?.name }),
    () => replaceOne(oneOf(constants).dims, oneOf(SIDES)),
    () => void oneOf(constants).dims.push(oneOf([1, 1, 2])),
    () => void (oneOf(constants).dataType = oneOf(Object.values(DATA_TYPE))),
    () => replaceOne(oneOf(constants).int64Data, oneOf(SIDES)),
    () => replaceOne(constants, oneOf(constants)),
    () => void Object.assign(oneOf(input[0].type!.tensorType!.shape!.dim), { value: oneOf(SIDES) }),
    () => void output.push({ ...output[0], name: oneOf(names) }),
    () => void (model.opsetImport[0].version = oneOf([1, 7, 11, 13, 24, 1e9])),
  ];
  for (let count = Math.floor(random() * 4); count >= 0; count--) if (nodes.length > 0) oneOf(changes)();
  return encode(MODEL, model);
}
