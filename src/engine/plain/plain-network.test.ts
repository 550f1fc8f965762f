import '../backends/cpu.ts';
import { expect, test } from 'vitest';
import { TUTORIAL_NETWORK } from '../../domain/experiment/preset-networks.ts';
import { PRESETS } from '../../domain/experiment/presets.ts';
import { inkOfBytes } from '../../domain/image/ink.ts';
import type { ModelWeights } from '../../domain/model/model-weights.ts';
import { PADDINGS, type LayerSpec, type NetworkSpec } from '../../domain/network/network-spec.ts';
import { weightShapes } from '../../domain/network/network-summary.ts';
import { seededRandom } from '../../domain/seeded-random.ts';
import { Classifier } from '../reading/classify.ts';
import { syntheticDigits } from '../testing/small-runs.ts';
import { isPlainlyRead, PlainNetwork } from './plain-network.ts';

const INK = inkOfBytes(syntheticDigits(10).pixels).subarray(3 * 784, 4 * 784);
const SOFTMAX: LayerSpec = { kind: 'dense', units: 10, activation: 'softmax' };

const windows = ([1, 2, 3] as const).flatMap((strides) =>
  PADDINGS.flatMap((padding): NetworkSpec[] => [
    [{ kind: 'conv2d', filters: 5, kernelSize: 4, activation: 'elu', strides, padding }],
    [{ kind: 'maxPooling2d', poolSize: 3, strides, padding }],
    [{ kind: 'averagePooling2d', poolSize: 3, strides, padding }],
  ]),
);

const EVERY_KIND: NetworkSpec = [
  { kind: 'rescaling', scale: -2, offset: 1 },
  { kind: 'conv2d', filters: 4, kernelSize: 5, activation: 'tanh', useBias: false },
  { kind: 'batchNormalization' },
  { kind: 'activation', activation: 'relu' },
  { kind: 'conv2d', filters: 6, kernelSize: 3, activation: 'sigmoid' },
  { kind: 'dropout', rate: 0.1 },
  { kind: 'globalAveragePooling2d' },
  { kind: 'flatten' },
  { kind: 'dense', units: 7, activation: 'relu' },
  { kind: 'batchNormalization' },
  { kind: 'dense', units: 10, activation: 'linear' },
  { kind: 'activation', activation: 'softmax' },
];

/** All weights are above 0 where a variance must be, and of both signs elsewhere. */
function anyWeights(network: NetworkSpec): ModelWeights {
  const random = seededRandom(5);
  const weights = weightShapes(network).map((shape) => {
    const spread = shape.length > 1 ? 0.2 : 0.5;
    const least = shape.length > 1 ? -0.1 : 0.1;
    const count = shape.reduce((size, side) => size * side, 1);
    return { shape, values: Float32Array.from({ length: count }, () => least + spread * random()) };
  });
  return { network, weights, familiarity: { least: 2, falseRejects: 0.015, images: 3_000 } };
}

test.each([
  ...Object.entries(PRESETS).map(([name, { network }]) => [name, network] as const),
  ...windows.map(
    (network) => [JSON.stringify(network[0]), [...network, { kind: 'flatten' }, SOFTMAX]] as const,
  ),
  ['every kind of layer', EVERY_KIND] as const,
])('plain JavaScript reads a drawing by %s as the backend does', async (_name, network) => {
  const model = anyWeights(network as NetworkSpec);
  const classifier = Classifier.create(model);
  const expected = await classifier.read(INK);
  classifier.dispose();
  const found = new PlainNetwork(model).read(INK);
  found.probabilities.forEach((each, digit) => expect(each).toBeCloseTo(expected.probabilities[digit], 5));
  expect(found.familiarity).toBeCloseTo(expected.familiarity, 4);
  expect(found.leastFamiliarity).toBe(2);
});

test('weights of another network are refused, and so is ink of another size', () => {
  const model = anyWeights(TUTORIAL_NETWORK);
  const others = { ...model, network: PRESETS.lenet5.network };
  expect(() => new PlainNetwork(others)).toThrow(/data-invalid/);
  expect(() => new PlainNetwork(model).read(new Float32Array(783))).toThrow(/data-invalid/);
});

test('every preset is read in plain JavaScript, a network of hundreds of filters is not', () => {
  for (const { network } of Object.values(PRESETS)) expect(isPlainlyRead(network)).toBe(true);
  const wide: LayerSpec = { kind: 'conv2d', filters: 128, kernelSize: 5, activation: 'relu' };
  expect(isPlainlyRead([wide, wide, { kind: 'flatten' }, SOFTMAX])).toBe(false);
});
