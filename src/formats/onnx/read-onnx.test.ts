import { beforeAll, expect, test } from 'vitest';
import { ImportRefused } from '../../domain/exchange/imported.ts';
import { startBackend } from '../../engine/choosing/start-backend.ts';
import { DATA_TYPE, EXTERNAL, TENSOR, type TensorMessage } from './wire/messages.ts';
import { make } from './wire/protobuf.ts';
import { readOnnx } from './read-onnx.ts';
import { readAsRuntime } from '../../testing/read-as-onnxruntime.ts';
import { integers, node, onnxFile, weights } from './testing/make-onnx.ts';
import * as others from './testing/other-graphs.ts';

beforeAll(async () => {
  await startBackend('wasm', null);
});

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
