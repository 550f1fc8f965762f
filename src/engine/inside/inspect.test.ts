import * as tf from '@tensorflow/tfjs-core';
import { beforeAll, expect, test } from 'vitest';
import { fetchShard, makeShards } from '../../data/node/mnist-shards.ts';
import { MnistCache } from '../../data/load-mnist.ts';
import type { DigitImages } from '../../domain/image/digit-images.ts';
import type { InspectedLayer } from '../../domain/inside/inspected.ts';
import type { Explanation } from '../../domain/inside/cover.ts';
import { traceConvolution, tracePooling, traceUnit } from '../../domain/inside/trace.ts';
import { TUTORIAL_NETWORK } from '../../domain/experiment/preset-networks.ts';
import type { NetworkSpec } from '../../domain/network/network-spec.ts';
import { PRESETS } from '../../domain/experiment/presets.ts';
import { shippedWeights } from '../../testing/shipped-weights.ts';
import { startBackend } from '../choosing/start-backend.ts';
import { explain, logOdds } from './explain.ts';
import { asImages, InspectedModel } from './inspect.ts';
import { buildNetwork, readWeights } from '../network/build-network.ts';
import { inkOfBytes } from '../../domain/image/ink.ts';
import { argMax } from '../../domain/arg-max.ts';

let images: DigitImages;
let model: InspectedModel;
let tutorial: InspectedModel;

beforeAll(async () => {
  makeShards();
  await startBackend('wasm', null);
  images = await new MnistCache(fetchShard, 'http://localhost/data/').test(() => undefined);
  model = new InspectedModel(shippedWeights().model);
  tutorial = await untrained(TUTORIAL_NETWORK);
});

async function untrained(network: NetworkSpec): Promise<InspectedModel> {
  const built = buildNetwork(network, 3);
  const inspected = new InspectedModel(await readWeights(built, network));
  built.dispose();
  return inspected;
}

const unheard = async () => undefined;
const inkAt = (index: number) => inkOfBytes(images.pixels.subarray(index * 784, (index + 1) * 784));

const explanations = new Map<number, Promise<Explanation>>();

/** What speaks for a test image's own digit, worked out once for all tests. */
function explained(index: number): Promise<Explanation> {
  const found = explanations.get(index) ?? explain(model, inkAt(index), images.labels[index], unheard);
  explanations.set(index, found);
  return found;
}

test('the layers are described and numbered as Keras would, dropout and flatten among them', async () => {
  const layers = await tutorial.describe();
  expect(layers.map(({ number, name, outputShape }) => [number, name, ...outputShape])).toEqual([
    [1, 'Conv2D', 26, 26, 10],
    [2, 'MaxPooling2D', 13, 13, 10],
    [3, 'Dropout', 13, 13, 10],
    [4, 'Flatten', 1690],
    [5, 'Dense', 128],
    [6, 'Dropout', 128],
    [7, 'Dense', 10],
  ]);
  expect(layers[0]).toMatchObject({ activation: 'relu', window: { size: [3, 3], strides: [1, 1] } });
  expect(layers[1]).toMatchObject({ kernel: null, window: { size: [2, 2], strides: [2, 2] } });
  expect(layers[4].kernel?.shape).toEqual([1690, 128]);
});

test('a relu that batch normalization computes has a number, too, so that the next layer has its own', async () => {
  const layers = await model.describe();
  expect(layers.slice(0, 4).map(({ name, number, through }) => [name, number, through])).toEqual([
    ['Conv2D', 1, 1],
    ['BatchNormalization', 2, 3],
    ['Conv2D', 4, 4],
    ['MaxPooling2D', 5, 5],
  ]);
  expect(layers.at(-1)?.number).toBe(PRESETS.robust.network.length);
});

test('what is worked out by hand is what the layers answer: convolution, pooling, dense', async () => {
  const layers = await tutorial.describe();
  const ink = inkAt(0);
  const outputs = await tutorial.outputs(ink);
  const [conv, pool, , flat, dense] = outputs;
  for (const [row, column, filter] of [
    [7, 9, 0],
    [12, 14, 3],
    [20, 11, 9],
  ]) {
    const { value } = traceConvolution(layers[0], ink, { row, column, filter });
    expect(value).toBeCloseTo(conv[(row * 26 + column) * 10 + filter], 4);
  }
  expect(tracePooling(layers[1], conv, { row: 6, column: 7, channel: 3 }).value).toBe(
    pool[(6 * 13 + 7) * 10 + 3],
  );
  expect(Math.max(0, traceUnit(layers[4], flat, 17).sum)).toBeCloseTo(dense[17], 3);
});

test('a second convolution, over many maps, is worked out by hand too', async () => {
  const deeper = await untrained(PRESETS.fast.network);
  const layers = await deeper.describe();
  const outputs = await deeper.outputs(inkAt(1));
  const second = layers.findLastIndex(({ kind }) => kind === 'convolution');
  const [, width, filters] = layers[second].outputShape;
  for (const [row, column, filter] of [
    [2, 3, 0],
    [5, 4, 11],
    [8, 8, 23],
  ]) {
    const trace = traceConvolution(layers[second], outputs[second - 1], { row, column, filter });
    expect(trace.parts).toHaveLength(8);
    expect(trace.value).toBeCloseTo(outputs[second][(row * width + column) * filters + filter], 4);
  }
  deeper.dispose();
});

const EVERY_KIND: NetworkSpec = [
  { kind: 'rescaling', scale: -1, offset: 1 },
  { kind: 'conv2d', filters: 4, kernelSize: 3, activation: 'elu', padding: 'same', strides: 2 },
  { kind: 'averagePooling2d', poolSize: 3, strides: 2, padding: 'same' },
  { kind: 'batchNormalization' },
  { kind: 'activation', activation: 'tanh' },
  { kind: 'conv2d', filters: 12, kernelSize: 3, activation: 'sigmoid', strides: 2 },
  { kind: 'globalAveragePooling2d' },
  { kind: 'dense', units: 10, activation: 'linear', useBias: false },
  { kind: 'activation', activation: 'softmax' },
];

/** The number at a place of a map of one channel, as the scale and shift of its layer make it. */
function scaledAt({ affine }: InspectedLayer, values: Float32Array, at: number): number {
  return values[at] * (affine?.scale[0] ?? NaN) + (affine?.shift[0] ?? NaN);
}

test('a network of every other kind is described, worked out by hand and explained', async () => {
  const other = await untrained(EVERY_KIND);
  const layers = await other.describe();
  expect(layers.map(({ name, activation, outputShape }) => [name, activation, ...outputShape])).toEqual([
    ['Rescaling', 'linear', 28, 28, 1],
    ['Conv2D', 'elu', 14, 14, 4],
    ['AveragePooling2D', 'linear', 7, 7, 4],
    ['BatchNormalization', 'linear', 7, 7, 4],
    ['Activation', 'tanh', 7, 7, 4],
    ['Conv2D', 'sigmoid', 3, 3, 12],
    ['GlobalAveragePooling2D', 'linear', 12],
    ['Dense', 'linear', 10],
    ['Activation', 'softmax', 10],
  ]);
  const ink = inkAt(2);
  const outputs = await other.outputs(ink);
  const traced = [
    scaledAt(layers[0], ink, 400),
    traceConvolution(layers[1], outputs[0], { row: 6, column: 7, filter: 2 }).value,
    traceConvolution(layers[5], outputs[4], { row: 1, column: 1, filter: 5 }).value,
    tracePooling(layers[2], outputs[1], { row: 0, column: 3, channel: 1 }).value,
    tracePooling(layers[2], outputs[1], { row: 6, column: 6, channel: 3 }).value,
  ];
  const found = [
    outputs[0][400],
    outputs[1][(6 * 14 + 7) * 4 + 2],
    outputs[5][(1 * 3 + 1) * 12 + 5],
    outputs[2][(0 * 7 + 3) * 4 + 1],
    outputs[2][(6 * 7 + 6) * 4 + 3],
  ];
  traced.forEach((value, index) => expect(value).toBeCloseTo(found[index], 5));
  expect(await other.features(ink)).toEqual(outputs[6]);
  expect((await explain(other, ink, 3, unheard)).attribution.some((part) => part !== 0)).toBe(true);
  other.dispose();
});

test('batch normalization is its scale and shift of each map, then relu', async () => {
  const layers = await model.describe();
  const outputs = await model.outputs(inkAt(2));
  const normalizations = layers.flatMap((layer, index) => (layer.affine ? [{ ...layer.affine, index }] : []));
  expect(normalizations.map(({ index }) => layers[index].outputShape.length)).toEqual([3, 3, 3, 3, 3, 1]);
  for (const { index, scale, shift } of normalizations) {
    expect(layers[index].activation).toBe('relu');
    outputs[index].forEach((value, place) => {
      const channel = place % scale.length;
      const byHand = Math.max(0, outputs[index - 1][place] * scale[channel] + shift[channel]);
      expect(Math.abs(value - byHand)).toBeLessThan(1e-3);
    });
  }
});

test('the features are what the last layer is given', async () => {
  const outputs = await model.outputs(inkAt(3));
  expect(await model.features(inkAt(3))).toEqual(outputs.at(-2));
});

test('the logits with a gradient give the answer', async () => {
  const [plain, differentiable] = tf.tidy(() => {
    const image = asImages(inkAt(3));
    return [model.answer(image).dataSync(), tf.softmax(model.logits(image)).dataSync()];
  });
  plain.forEach((share, digit) => expect(differentiable[digit]).toBeCloseTo(share, 5));
});

test('covering what the explanation marks lowers the probability more than covering as much elsewhere', async () => {
  const before = tf.memory().numTensors;
  let marked = 0;
  let others = 0;
  let clearly = 0;
  const count = 40;
  for (let index = 0; index < count; index++) {
    const found = await explained(index);
    marked += found.probability - found.withoutMarked;
    others += found.probability - found.withoutOthers;
    if (found.withoutMarked < found.withoutOthers) clearly += 1;
  }
  // No fall is larger than the probability itself, so a ratio alone would ask for a model that hardly minds being covered.
  expect(marked / count).toBeGreaterThan(0.75);
  expect(marked).toBeGreaterThan(2 * others);
  expect(clearly / count).toBeGreaterThan(0.95);
  expect(tf.memory().numTensors).toBe(before);
});

test('the parts of the explanation add up to what the drawing says more than a blank sheet', async () => {
  for (let index = 0; index < 20; index++) {
    const ink = inkAt(index);
    const digit = images.labels[index];
    const { attribution } = await explained(index);
    const sum = attribution.reduce((total, each) => total + each, 0);
    const both = Float32Array.of(...ink, ...new Float32Array(784));
    const [drawn, blank] = tf.tidy(() => logOdds(model.logits(asImages(both)), digit).dataSync());
    expect(Math.abs(sum - (drawn - blank))).toBeLessThan(0.05 * Math.abs(drawn - blank) + 0.05);
  }
});

test('the squares that lower the probability most lie on the ink', async () => {
  const ink = inkAt(0);
  const { occlusion } = await explained(0);
  const strongest = argMax(occlusion);
  const around = [-58, -57, -56, -55, -54, -29, -28, -27, -1, 0, 1, 27, 28, 29, 54, 55, 56, 57, 58];
  expect(Math.max(...around.map((step) => ink[strongest + step]))).toBeGreaterThan(0.3);
});
