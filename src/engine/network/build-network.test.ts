import '../backends/cpu.ts';
import * as tf from '@tensorflow/tfjs-core';
import { expect, test } from 'vitest';
import { networkProblems } from '../../domain/network/network-problems.ts';
import { TUTORIAL_NETWORK } from '../../domain/experiment/preset-networks.ts';
import {
  HIDDEN_ACTIVATIONS,
  PADDINGS,
  type LayerSpec,
  type NetworkSpec,
} from '../../domain/network/network-spec.ts';
import { summarise, totalParameters, weightShapes } from '../../domain/network/network-summary.ts';
import { PRESETS } from '../../domain/experiment/presets.ts';
import { makeBatch } from '../batches/batches.ts';
import { Classifier } from '../reading/classify.ts';
import { buildNetwork, readWeights, writeWeights } from './build-network.ts';
import { AdamW } from '../training/optimizers/adamw.ts';
import { seededRandom } from '../../domain/seeded-random.ts';
import { SMALL_NETWORK, syntheticDigits } from '../testing/small-runs.ts';
import { TrainingStep } from '../training/training-step.ts';

const TINY: NetworkSpec = [
  { kind: 'conv2d', filters: 2, kernelSize: 3, activation: 'relu' },
  { kind: 'maxPooling2d', poolSize: 4 },
  { kind: 'flatten' },
  { kind: 'dense', units: 10, activation: 'softmax' },
];

test('the tutorial network has 217,838 parameters', () => {
  const model = buildNetwork(TUTORIAL_NETWORK, 1);
  expect(model.countParams()).toBe(217_838);
  model.dispose();
});

const EVERY_KIND: NetworkSpec = [
  { kind: 'conv2d', filters: 4, kernelSize: 5, activation: 'elu', padding: 'same', strides: 2 },
  { kind: 'averagePooling2d', poolSize: 3, strides: 2, padding: 'same' },
  { kind: 'batchNormalization' },
  { kind: 'activation', activation: 'relu' },
  { kind: 'maxPooling2d', poolSize: 2, strides: 1 },
  { kind: 'conv2d', filters: 6, kernelSize: 3, activation: 'tanh', useBias: false },
  { kind: 'dropout', rate: 0.1 },
  { kind: 'globalAveragePooling2d' },
  { kind: 'flatten' },
  { kind: 'dense', units: 7, activation: 'sigmoid' },
  { kind: 'dense', units: 10, activation: 'linear' },
  { kind: 'activation', activation: 'softmax' },
];

test.each([
  ...Object.entries(PRESETS).map(([name, { network }]) => ({ name, network })),
  { name: 'every kind of layer', network: EVERY_KIND },
])(
  'what is built of $name has the shapes, the parameters and the weights of its summary',
  async ({ network }) => {
    const model = buildNetwork(network, 1);
    const layers = summarise(network);
    expect(model.countParams()).toBe(totalParameters(layers));
    const built = model.layers.map(({ outputShape }) => (outputShape as number[]).slice(1));
    // The relu behind a batch normalization is one layer with it, and what is flat is not flattened again.
    const told = layers.filter(({ spec }, index) => {
      const before = network[index - 1]?.kind;
      if (spec.kind === 'flatten') return before !== 'globalAveragePooling2d';
      return !(spec.kind === 'activation' && spec.activation === 'relu' && before === 'batchNormalization');
    });
    expect(built.slice(1)).toEqual(told.map(({ outputShape }) => outputShape));
    const weights = await readWeights(model, network);
    expect(weights.weights.map(({ shape }) => shape)).toEqual(weightShapes(network));
    const classifier = Classifier.create(weights);
    const { probabilities } = await classifier.read(new Float32Array(784).fill(0.5));
    expect(probabilities.reduce((sum, each) => sum + each, 0)).toBeCloseTo(1, 5);
    classifier.dispose();
    model.dispose();
  },
);

test('whatever has no problems can be built as its summary says, and learns from a batch', () => {
  const random = seededRandom(5);
  const below = (count: number) => Math.floor(random() * count);
  const oneOf = <T>(values: readonly T[]) => values[below(values.length)];
  const anyWindow = () => ({ padding: oneOf(PADDINGS), strides: 1 + below(4) });
  const anyLayer = (): LayerSpec =>
    oneOf<() => LayerSpec>([
      () => ({
        ...{ kind: 'conv2d', filters: 1 + below(6), kernelSize: 1 + below(7) },
        ...{ activation: oneOf(HIDDEN_ACTIVATIONS), useBias: oneOf([true, false]), ...anyWindow() },
      }),
      () => ({ kind: 'maxPooling2d', poolSize: 1 + below(4), ...anyWindow() }),
      () => ({ kind: 'averagePooling2d', poolSize: 1 + below(4), ...anyWindow() }),
      () => ({ kind: 'batchNormalization' }),
      () => ({ kind: 'activation', activation: oneOf(HIDDEN_ACTIVATIONS) }),
      () => ({ kind: 'dropout', rate: random() * 0.9 }),
      () => ({ kind: 'flatten' }),
      () => ({ kind: 'globalAveragePooling2d' }),
      () => ({ kind: 'dense', units: 1 + below(20), activation: oneOf(HIDDEN_ACTIVATIONS) }),
    ])();
  const batch = makeBatch(syntheticDigits(4), [0, 1, 2, 3]);
  let built = 0;
  for (let tries = 0; built < 60 && tries < 5_000; tries++) {
    const network: NetworkSpec = [
      ...Array.from({ length: below(7) }, anyLayer),
      { kind: 'dense', units: 10, activation: 'softmax' },
    ];
    if (networkProblems(network).length > 0) continue;
    built += 1;
    const model = buildNetwork(network, 1);
    expect(model.countParams()).toBe(totalParameters(summarise(network)));
    const step = new TrainingStep(model, new AdamW(0.01, 0.1, 1e-7), 1e-7);
    const rows = step.run(batch);
    expect(rows.dataSync().every(Number.isFinite)).toBe(true);
    rows.dispose();
    step.dispose();
    model.dispose();
  }
  expect(built).toBe(60);
});

test('dropout draws another mask at every step, and none in prediction', () => {
  const network: NetworkSpec = [{ kind: 'flatten' }, { kind: 'dropout', rate: 0.5 }];
  const masks = () => {
    const model = buildNetwork(network, 3);
    const ones = tf.ones([1, 28, 28, 1]);
    const drawn = [true, true, false].map((training) =>
      Array.from((model.apply(ones, { training }) as tf.Tensor).dataSync()),
    );
    model.dispose();
    return drawn;
  };
  const [first, second, prediction] = masks();
  expect(first).not.toEqual(second);
  expect(new Set(first)).toEqual(new Set([0, 2]));
  expect(new Set(prediction)).toEqual(new Set([1]));
  expect(masks()[0]).toEqual(first);
});

test('weights go out and in, and those of another network are refused', async () => {
  const from = buildNetwork(SMALL_NETWORK, 1);
  const to = buildNetwork(SMALL_NETWORK, 2);
  const weights = await readWeights(from, SMALL_NETWORK);
  expect(await readWeights(to, SMALL_NETWORK)).not.toEqual(weights);
  writeWeights(to, weights);
  expect(await readWeights(to, SMALL_NETWORK)).toEqual(weights);
  const tiny = buildNetwork(TINY, 1);
  expect(() => writeWeights(tiny, weights)).toThrow('data-invalid');
  [from, to, tiny].forEach((model) => model.dispose());
});

test('two hundred answers hold no more tensors than one, and the same ink gets the same answer', async () => {
  const model = buildNetwork(SMALL_NETWORK, 1);
  const weights = await readWeights(model, SMALL_NETWORK);
  model.dispose();
  const before = tf.memory().numTensors;
  const classifier = Classifier.create(weights);
  const ink = Float32Array.from({ length: 784 }, (_, index) => (index % 7) / 7);
  const first = await classifier.read(ink);
  expect(first.probabilities.reduce((sum, each) => sum + each, 0)).toBeCloseTo(1, 5);
  const held = tf.memory().numTensors;
  for (let count = 0; count < 200; count++) expect(await classifier.read(ink)).toEqual(first);
  classifier.load(weights);
  expect(tf.memory().numTensors).toBe(held);
  classifier.dispose();
  expect(tf.memory().numTensors).toBe(before);
});
