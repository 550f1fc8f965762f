import { beforeAll, describe, expect, test } from 'vitest';
import type { DigitImages } from '../../domain/image/digit-images.ts';
import { HIDDEN_ACTIVATIONS, type LayerSpec, type NetworkSpec } from '../../domain/network/network-spec.ts';
import { startBackend } from '../../engine/choosing/start-backend.ts';
import { SAMPLE_NETWORKS, sampleExport, sampleModel } from '../testing/sample-models.ts';
import { farthest, firstTestDigits, ourAnswers } from '../../testing/first-test-digits.ts';
import { MODEL } from './wire/messages.ts';
import { NETWORK_KEY } from './own-network.ts';
import { decode, encode } from './wire/protobuf.ts';
import { readOnnx } from './read-onnx.ts';
import { runOnnx } from './testing/run-onnx.ts';
import { writeOnnx } from './write-onnx.ts';

const CONV: LayerSpec = { kind: 'conv2d', filters: 4, kernelSize: 3, strides: 2, activation: 'relu' };
const TEN: LayerSpec = { kind: 'dense', units: 10, activation: 'softmax' };
const FLATTEN: LayerSpec = { kind: 'flatten' };

const NETWORKS: Readonly<Record<string, NetworkSpec>> = {
  ...SAMPLE_NETWORKS,
  'padding of an odd number of cells': [
    { ...CONV, padding: 'same' },
    { kind: 'maxPooling2d', poolSize: 3, strides: 2, padding: 'same' },
    { kind: 'conv2d', filters: 3, kernelSize: 4, activation: 'linear', padding: 'same' },
    { kind: 'averagePooling2d', poolSize: 3, strides: 2, padding: 'same' },
    FLATTEN,
    TEN,
  ],
  'windows that leave cells out': [
    { kind: 'conv2d', filters: 3, kernelSize: 1, strides: 3, activation: 'tanh', padding: 'same' },
    { kind: 'averagePooling2d', poolSize: 2, strides: 3 },
    { kind: 'maxPooling2d', poolSize: 2, strides: 1, padding: 'same' },
    FLATTEN,
    TEN,
  ],
  'layers between flatten and dense': [
    { ...CONV, activation: 'linear', useBias: false },
    FLATTEN,
    { kind: 'batchNormalization' },
    { kind: 'rescaling', scale: 0.7, offset: -0.1 },
    { kind: 'activation', activation: 'elu' },
    { kind: 'dropout', rate: 0.3 },
    FLATTEN,
    { kind: 'dense', units: 12, activation: 'linear', useBias: false },
    { kind: 'batchNormalization' },
    { kind: 'activation', activation: 'tanh' },
    { kind: 'dense', units: 10, activation: 'linear' },
    { kind: 'activation', activation: 'softmax' },
  ],
  'rescaling anywhere': [
    { kind: 'rescaling', scale: 255 },
    { kind: 'rescaling', scale: 1 / 255, offset: -0.5 },
    { ...CONV, activation: 'linear', useBias: false },
    { kind: 'rescaling', scale: 1, offset: 0.25 },
    FLATTEN,
    { kind: 'rescaling', scale: -1 },
    TEN,
  ],
  'maps of one pixel at the end': [
    { kind: 'averagePooling2d', poolSize: 4 },
    { kind: 'batchNormalization' },
    { kind: 'conv2d', filters: 10, kernelSize: 7, activation: 'linear' },
    FLATTEN,
    { kind: 'activation', activation: 'softmax' },
  ],
  'no convolution': [
    FLATTEN,
    { kind: 'dense', units: 20, activation: 'sigmoid' },
    { kind: 'dropout', rate: 0.2 },
    TEN,
  ],
  ...Object.fromEntries(
    HIDDEN_ACTIVATIONS.map((activation): [string, NetworkSpec] => [
      `${activation} in layers and as a layer`,
      [
        { ...CONV, activation },
        { kind: 'activation', activation },
        FLATTEN,
        { kind: 'dense', units: 8, activation: 'linear' },
        { kind: 'activation', activation },
        { kind: 'dense', units: 8, activation },
        TEN,
      ],
    ]),
  ),
};

let images: DigitImages;

beforeAll(async () => {
  await startBackend('wasm', null);
  images = await firstTestDigits(100);
});

describe.each(Object.entries(NETWORKS))('%s', (_name, network) => {
  test('onnxruntime gives the probabilities of our classifier, and the file comes back bit for bit', async () => {
    const model = sampleModel(network);
    const file = await writeOnnx(sampleExport(model), 'digits');
    const ours = await ourAnswers(model, images);
    expect(farthest(await runOnnx(file, images), ours)).toBeLessThan(1e-5);
    const read = await readOnnx([file]);
    expect(read.model).toEqual(model);
    expect(read.softmaxAdded).toBe(false);
  });
});

test('the file says how it is to be used, and carries what is known of the model', async () => {
  const given = sampleExport(sampleModel(NETWORKS.tutorial), { name: 'Run 7' });
  given.model.trainedOn = 48_000;
  const file = await writeOnnx(given, '数字');
  expect(file.name).toBe('数字.onnx');
  const message = decode(MODEL, file.bytes, { left: 1e6 });
  expect(message).toMatchObject({
    ...{ irVersion: 7, producerName: 'Digit Lab', producerVersion: '1.0', docString: given.card },
  });
  const { graph, opsetImport, metadataProps } = message;
  expect(opsetImport).toEqual([{ domain: '', version: 13 }]);
  const [input] = graph!.input;
  const { elemType, shape } = input.type!.tensorType!;
  expect([input.name, elemType, shape!.dim.map(({ value, param }) => value ?? param)]).toEqual([
    ...['ink', 1],
    ['batch', 1, 28, 28],
  ]);
  const entries = new Map(metadataProps.map(({ key, value }) => [key, value]));
  expect(entries.get('input')).toContain('from 0 (none) to 1 (full), bright on dark');
  expect(entries.get('classes')).toBe('["0","1","2","3","4","5","6","7","8","9"]');
  const { facts, run, model } = await readOnnx([file]);
  expect(facts).toEqual(given.facts);
  expect(run).toEqual({ name: 'Run 7' });
  expect(model.trainedOn).toBe(48_000);
});

test('what a file says of its layers is passed over where its graph has others', async () => {
  const model = sampleModel(NETWORKS.tutorial);
  const file = await writeOnnx(sampleExport(model), 'digits');
  const message = decode(MODEL, file.bytes, { left: 1e6 });
  const said = message.metadataProps.find(({ key }) => key === NETWORK_KEY)!;
  said.value = JSON.stringify(
    model.network.map((layer) => (layer.kind === 'conv2d' ? { ...layer, activation: 'elu' } : layer)),
  );
  const read = await readOnnx([{ ...file, bytes: encode(MODEL, message) }]);
  expect(read.model.network[0]).toMatchObject({ kind: 'conv2d', activation: 'relu' });
  // A graph does not show dropout.
  expect(read.model.network.map(({ kind }) => kind)).toEqual([
    ...['conv2d', 'maxPooling2d', 'flatten', 'dense', 'dense'],
  ]);
});
