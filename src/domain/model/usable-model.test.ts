import { expect, test } from 'vitest';
import { PRESETS } from '../experiment/presets.ts';
import { weightShapes } from '../network/network-summary.ts';
import type { NetworkSpec } from '../network/network-spec.ts';
import type { ModelWeights } from './model-weights.ts';
import { usableModel } from './usable-model.ts';

const NETWORK: NetworkSpec = [
  { kind: 'conv2d', filters: 3, kernelSize: 5, activation: 'linear', useBias: false },
  { kind: 'batchNormalization' },
  { kind: 'globalAveragePooling2d' },
  { kind: 'dense', units: 10, activation: 'softmax' },
];
const SHAPES = [[5, 5, 1, 3], [3], [3], [3], [3], [3, 10], [10]];

const withShapes = (network: NetworkSpec, shapes: number[][]): ModelWeights => ({
  network,
  weights: shapes.map((shape) => ({
    shape,
    values: new Float32Array(shape.reduce((size, side) => size * side, 1)),
  })),
});
const MODEL = withShapes(NETWORK, SHAPES);

const withValue = (value: number) => {
  const broken = structuredClone(MODEL);
  broken.weights[3].values[1] = value;
  return broken;
};

test('a model whose weights are its network’s is usable, with all that it says of itself', () => {
  expect(usableModel(MODEL)).toEqual(MODEL);
  const more = { ...MODEL, familiarity: { least: 1, falseRejects: 0.02, images: 100 }, trainedOn: 57_000 };
  expect(usableModel(more)).toEqual(more);
  for (const { network } of Object.values(PRESETS))
    expect(usableModel(withShapes(network, weightShapes(network)))).not.toBeNull();
});

test.each<[string, unknown]>([
  ['none', null],
  ['text', 'garbage'],
  ['without weights', { network: NETWORK }],
  ['without a network', { weights: MODEL.weights }],
  ['with a layer of no kind', { ...MODEL, network: [{ kind: 'lambda' }] }],
  ['with a network that has problems', { ...MODEL, network: NETWORK.slice(0, 3) }],
  ['with another network’s weights', { ...MODEL, network: PRESETS.tutorial.network }],
  ['with one layer wider', { ...MODEL, network: [{ ...NETWORK[0], filters: 4 }, ...NETWORK.slice(1)] }],
  ['with one weight less', withShapes(NETWORK, SHAPES.slice(0, -1))],
  ['with one weight more', withShapes(NETWORK, [...SHAPES, [10]])],
  ['with as many numbers in another shape', withShapes(NETWORK, [[5, 5, 3, 1], ...SHAPES.slice(1)])],
  ['with fewer numbers than its shape has', { ...MODEL, weights: withShort() }],
  ['with a weight that is null', { ...MODEL, weights: [null, ...MODEL.weights.slice(1)] }],
  ['with a weight that is no number', withValue(NaN)],
  ['with an infinite weight', withValue(Infinity)],
  ['with a threshold that is none', { ...MODEL, familiarity: { least: NaN, falseRejects: 0, images: 1 } }],
  ['trained on more images than there are', { ...MODEL, trainedOn: 60_000 }],
])('what is %s is no usable model', (_what, model) => {
  expect(usableModel(model)).toBeNull();
});

function withShort() {
  return [...MODEL.weights.slice(0, -1), { shape: [10], values: new Float32Array(9) }];
}
