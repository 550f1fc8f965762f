import { beforeAll, describe, expect, test } from 'vitest';
import type { NamedFile } from '../../domain/exchange/exported.ts';
import { ImportRefused } from '../../domain/exchange/imported.ts';
import type { DigitImages } from '../../domain/image/digit-images.ts';
import { startBackend } from '../../engine/choosing/start-backend.ts';
import { farthest, firstTestDigits, ourAnswers } from '../../testing/first-test-digits.ts';
import { DATA_TYPE, EXTERNAL, TENSOR, type NodeMessage, type TensorMessage } from './wire/messages.ts';
import { make } from './wire/protobuf.ts';
import { readOnnx } from './read-onnx.ts';
import { floats, integers, node, onnxFile, weights, type GraphToMake } from './testing/make-onnx.ts';
import * as others from './testing/other-graphs.ts';
import { runOnnx, softmaxOfTens } from './testing/run-onnx.ts';

let images: DigitImages;

beforeAll(async () => {
  await startBackend('wasm', null);
  images = await firstTestDigits(100);
});

/** Expects that our network gives what onnxruntime gives. @returns the layers, each in a few letters, and softmaxAdded */
async function readAsRuntime(given: GraphToMake, dims?: number[], beside: readonly NamedFile[] = []) {
  const file = onnxFile(given);
  // A file of one image takes one at a time.
  const count = given.input[0] === 1 || given.input[0] === 28 ? 1 : 100;
  const some = { ...images, count, pixels: images.pixels.subarray(0, count * 784) };
  const sides = dims ?? given.input.map((side) => (typeof side === 'string' ? count : side));
  const { model, softmaxAdded } = await readOnnx([...beside, file]);
  const values = await runOnnx(file, some, sides, beside);
  const theirs = softmaxAdded ? softmaxOfTens(values) : values;
  const ours = await ourAnswers(model, some);
  expect(farthest(ours, theirs)).toBeLessThan(1e-5);
  // A model that answers the same to all images would agree with anything.
  if (count > 1) expect(farthest(ours.subarray(0, 10), ours.subarray(10, 20))).toBeGreaterThan(1e-3);
  const layers = model.network.map(({ kind, ...fields }) =>
    [kind, ...Object.values<unknown>(fields)].join(' '),
  );
  return { layers, softmaxAdded };
}

test('the example net of PyTorch, which gives logarithms', async () => {
  expect(await readAsRuntime(others.TORCH_NET)).toEqual({
    layers: [
      ...['conv2d 6 3 relu', 'conv2d 8 3 relu', 'maxPooling2d 2', 'flatten'],
      ...['dense 16 relu', 'dense 10 softmax'],
    ],
    softmaxAdded: true,
  });
});

test('weights in another file are found by its name, wherever its path leads', async () => {
  const lies: Uint8Array[] = [new Uint8Array(7)];
  const constants = others.TORCH_NET.constants.map((each): TensorMessage => {
    const offset = lies.reduce((sum, { length }) => sum + length, 0);
    lies.push(each.rawData!);
    const place = { location: 'net.onnx.data', offset: `${offset}`, length: `${each.rawData!.length}` };
    const externalData = Object.entries(place).map(([key, value]) => ({ key, value }));
    return make(TENSOR, { ...each, rawData: null, externalData, dataLocation: EXTERNAL });
  });
  const given = { ...others.TORCH_NET, constants };
  const bytes = Uint8Array.from(lies.flatMap((part) => [...part]));
  expect((await readAsRuntime(given, undefined, [{ name: 'net.onnx.data', bytes }])).layers).toHaveLength(6);
  for (const { externalData } of constants) externalData[0].value = '../../etc/net.onnx.data';
  expect((await readOnnx([{ name: 'net.onnx.data', bytes }, onnxFile(given)])).model.weights).toHaveLength(8);
  const short = readOnnx([onnxFile(given), { name: 'net.onnx.data', bytes: bytes.slice(9) }]);
  await expect(short).rejects.toThrow(ImportRefused);
  await expect(readOnnx([onnxFile(given), { name: 'other.data', bytes }])).rejects.toMatchObject({
    problem: { problem: 'files-missing', file: 'other.onnx', names: ['net.onnx.data'] },
  });
});

test('LeNet of PyTorch, whose row is as long as its own shape says', async () => {
  expect((await readAsRuntime(others.TORCH_LENET)).layers).toEqual([
    ...['conv2d 4 5 tanh same', 'averagePooling2d 2', 'conv2d 6 5 tanh', 'averagePooling2d 2', 'flatten'],
    ...['dense 12 sigmoid false', 'dense 10 softmax'],
  ]);
});

test('Normalize, and batch normalization of maps and of a row', async () => {
  expect((await readAsRuntime(others.TORCH_NORMALIZED)).layers).toEqual([
    ...['rescaling 3.2456996 -0.424212961', 'conv2d 3 3 linear same false', 'batchNormalization'],
    ...[
      'activation relu',
      'maxPooling2d 2',
      'flatten',
      'batchNormalization',
      'activation elu',
      'dense 10 softmax',
    ],
  ]);
});

test('rows of 784 pixels', async () => {
  expect(await readAsRuntime(others.TORCH_MLP)).toEqual({
    layers: ['flatten', 'dense 20 relu', 'dropout 0.2', 'dense 10 softmax'],
    softmaxAdded: false,
  });
});

test('a model of Keras through tf2onnx, with channels behind', async () => {
  expect((await readAsRuntime(others.TF2ONNX)).layers).toEqual([
    ...['conv2d 5 3 relu 2 same', 'maxPooling2d 3 2', 'flatten', 'dense 10 softmax'],
  ]);
});

test('MNIST of the model zoo, by CNTK', async () => {
  expect(await readAsRuntime(others.CNTK)).toEqual({
    layers: [
      ...['conv2d 8 5 relu same', 'maxPooling2d 2', 'conv2d 16 5 relu same', 'maxPooling2d 3', 'flatten'],
      'dense 10 softmax',
    ],
    softmaxAdded: true,
  });
});

const CONV = node('Conv', 'x c > a', { kernel_shape: [3, 3], strides: [2, 2] });
const KERNEL = weights('c', 6, 1, 3, 3);
const END = [node('Flatten', 'z > f'), node('MatMul', 'f w > y')];

/** @returns a graph in which the nodes lead from a, [n, 6, 13, 13], to z, of which each image has so many numbers */
function between(nodes: NodeMessage[], size: number, constants: TensorMessage[] = []): GraphToMake {
  return {
    input: ['n', 1, 28, 28],
    nodes: [CONV, ...nodes, ...END],
    constants: [KERNEL, weights('w', size, 10), ...constants],
  };
}

describe.each<[string, GraphToMake, string]>([
  [
    'an average over space',
    between([node('ReduceMean', 'a axes > z', { keepdims: 0 })], 6, [integers('axes', [-1, 2])]),
    'globalAveragePooling2d',
  ],
  [
    'an average over space with channels behind',
    between([node('Transpose', 'a > t', { perm: [0, 2, 3, 1] }), node('ReduceMean', 't axes > z')], 6, [
      integers('axes', [1, 2]),
    ]),
    'globalAveragePooling2d',
  ],
  [
    'GlobalAveragePool and Squeeze',
    between([node('GlobalAveragePool', 'a > g'), node('Squeeze', 'g axes > z')], 6, [
      integers('axes', [2, 3]),
    ]),
    'globalAveragePooling2d',
  ],
  [
    'an average pool as large as its maps',
    between([node('AveragePool', 'a > z', { kernel_shape: [13, 13] })], 6),
    'globalAveragePooling2d',
  ],
  [
    'a pool that is cut off at the edge',
    between([node('MaxPool', 'a > z', { kernel_shape: [2, 2], strides: [2, 2], ceil_mode: 1 })], 294),
    'maxPooling2d 2 same',
  ],
  [
    'an average that is cut off at the edge',
    between([node('AveragePool', 'a > z', { kernel_shape: [2, 2], strides: [2, 2], ceil_mode: 1 })], 294),
    'averagePooling2d 2 same',
  ],
  [
    'cells added on both sides as TensorFlow would',
    between([node('MaxPool', 'a > z', { kernel_shape: [3, 3], strides: [2, 2], pads: [1, 1, 1, 1] })], 294),
    'maxPooling2d 3 2 same',
  ],
  [
    'SAME_LOWER of an even number of cells',
    between(
      [node('MaxPool', 'a > z', { kernel_shape: [3, 3], strides: [2, 2], auto_pad: 'SAME_LOWER' })],
      294,
    ),
    'maxPooling2d 3 2 same',
  ],
  [
    'added cells that no window reads',
    between([node('MaxPool', 'a > z', { kernel_shape: [3, 3], strides: [2, 2], pads: [0, 0, 1, 1] })], 216),
    'maxPooling2d 3 2',
  ],
  [
    'a Pad whose cells the convolution behind it takes',
    between(
      [node('Pad', 'a cells > p', { mode: 'constant' }), node('Conv', 'p k > z', { strides: [1, 1] })],
      338,
      [integers('cells', [0, 0, 1, 1, 0, 0, 1, 1]), weights('k', 2, 6, 3, 3)],
    ),
    'conv2d 2 3 linear same false',
  ],
  [
    'a Pad that repeats the edge before a maximum, with sides that the graph computes as Keras does',
    between(
      [
        node('Shape', 'a > s'),
        node('Gather', 's two > h', { axis: 0 }),
        node('Mul', 'h two > h2'),
        node('Sub', 'h2 one > h3'),
        node('Div', 'h3 side > one1'),
        node('Unsqueeze', 'one1 axes > row'),
        node('ConstantOfShape', 'length > zeros', { value: integers('', [0]) }),
        node('Concat', 'row row row row zeros > pads', { axis: 0 }),
        node('Reshape', 'pads matrix > m'),
        node('Slice', 'm last before axes last > turned'),
        node('Transpose', 'turned > columns', { perm: [1, 0] }),
        node('Reshape', 'columns flat > cells'),
        node('Pad', 'a cells > p', { mode: 'edge' }),
        node('MaxPool', 'p > z', { kernel_shape: [3, 3], strides: [2, 2] }),
      ],
      294,
      [
        ...[
          integers('two', [2], []),
          integers('one', [1], []),
          integers('side', [13], []),
          integers('axes', [0]),
        ],
        ...[integers('length', [4]), integers('matrix', [-1, 2]), integers('flat', [-1])],
        ...[integers('last', [-1]), integers('before', [-(2 ** 53) + 1])],
      ],
    ),
    'maxPooling2d 3 2 same',
  ],
  [
    'a bias for each channel as a sum',
    between([node('Add', 'b a > z')], 1014, [floats('b', [6, 1, 1], [0.1, 0.2, 0.3, 0.4, 0.5, 0.6])]),
    '',
  ],
  [
    'a number for each channel behind an activation',
    between([node('Relu', 'a > r'), node('Mul', 'r s > m'), node('Sub', 's m > z')], 1014, [
      floats('s', [1, 6, 1, 1], [0.1, 0.2, 0.3, 0.4, 0.5, 0.6]),
    ]),
    'batchNormalization',
  ],
  [
    'one number for all, written for each',
    between([node('Relu', 'a > r'), node('Mul', 'r s > z')], 1014, [
      floats('s', [13, 13], new Float32Array(169).fill(0.5)),
    ]),
    'rescaling 0.5',
  ],
])('%s', (_name, given, expected) => {
  test(`becomes ${expected || 'part of the layer before'}`, async () => {
    const { layers } = await readAsRuntime(given);
    expect(
      layers
        .slice(1)
        .filter((each) => !/^(flatten|dense)/.test(each))
        .join(),
    ).toBe(expected);
  });
});

test('a picture without a batch, and one whose maps the graph makes', async () => {
  const dense = [node('Gemm', 'a w > y', { transB: 1 })];
  const constants = [weights('w', 10, 784), integers('axes', [1])];
  const flat = {
    input: [28, 28],
    outputDims: [1, 10],
    nodes: [node('Flatten', 'x > a', { axis: 0 }), ...dense],
    constants,
  };
  expect((await readAsRuntime(flat)).layers).toEqual(['flatten', 'dense 10 softmax false']);
  const nodes = [
    node('Unsqueeze', 'x axes > u'),
    node('Sigmoid', 'u > s'),
    node('Flatten', 's > a'),
    ...dense,
  ];
  expect((await readAsRuntime({ input: ['n', 28, 28], nodes, constants })).layers).toEqual([
    ...['activation sigmoid', 'flatten', 'dense 10 softmax false'],
  ]);
});

test('of logits and probabilities the end of the chain answers', async () => {
  const nodes = [node('Flatten', 'x > a'), node('MatMul', 'a w > l'), node('Softmax', 'l > y', { axis: -1 })];
  const given = { input: ['n', 1, 28, 28], nodes, constants: [weights('w', 784, 10)] };
  expect((await readAsRuntime({ ...given, outputs: ['l', 'y'] })).softmaxAdded).toBe(false);
  expect((await readOnnx([onnxFile({ ...given, outputs: ['y', 'l'] })])).softmaxAdded).toBe(false);
  await expect(readOnnx([onnxFile({ ...given, outputs: ['a', 'y'] })])).rejects.toMatchObject({
    problem: { problem: 'branches' },
  });
});

test('weights may be floats of any size, in bytes or in lists', async () => {
  const values = Array.from({ length: 7840 }, (_, at) => ((at * 7) % 31) / 16 - 1);
  const dims = [784, 10];
  const halves = Uint16Array.from(
    new Float32Array(values),
    (value) => new Uint32Array(Float32Array.of(value).buffer)[0] >>> 16,
  );
  const written: Partial<TensorMessage>[] = [
    { dataType: DATA_TYPE.float, floatData: values },
    { dataType: DATA_TYPE.double, doubleData: values },
    { dataType: DATA_TYPE.double, rawData: new Uint8Array(Float64Array.from(values).buffer) },
    { dataType: DATA_TYPE.bfloat16, rawData: new Uint8Array(halves.buffer) },
    { dataType: DATA_TYPE.bfloat16, int32Data: [...halves] },
    {
      dataType: DATA_TYPE.int8,
      rawData: new Uint8Array(Int8Array.from(values, (value) => value * 16).buffer),
    },
  ];
  for (const each of written) {
    const nodes = [node('Flatten', 'x > a'), node('MatMul', 'a w > y')];
    const constants = [make(TENSOR, { name: 'w', dims, ...each })];
    const { model } = await readOnnx([onnxFile({ input: ['n', 1, 28, 28], nodes, constants })]);
    const scale = each.dataType === DATA_TYPE.int8 ? 16 : 1;
    expect([...model.weights[0].values]).toEqual(values.map((value) => value * scale));
  }
});
