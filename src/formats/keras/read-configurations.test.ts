import { describe, expect, it } from 'vitest';
import type { LayerSpec } from '../../domain/network/network-spec.ts';
import {
  FLATTEN,
  IMAGE,
  OUT,
  counted,
  given,
  input,
  layer,
  outWeights,
  read,
  sequential,
} from './testing/keras-configs.ts';

const END: LayerSpec[] = [{ kind: 'flatten' }, { kind: 'dense', units: 10, activation: 'softmax' }];
const SMALL = layer('Conv2D', {
  name: 'c',
  filters: 1,
  kernel_size: [4, 4],
  strides: [4, 4],
  use_bias: false,
});
const SMALL_SPEC: LayerSpec = {
  ...{ kind: 'conv2d', filters: 1, kernelSize: 4, activation: 'linear', strides: 4, useBias: false },
};

describe('each kind of layer becomes ours', () => {
  it.each<[string, Record<string, unknown>, LayerSpec]>([
    ['MaxPooling2D', { pool_size: [7, 7], strides: null }, { kind: 'maxPooling2d', poolSize: 7 }],
    ['MaxPool2D', { pool_size: 7, strides: [7, 7] }, { kind: 'maxPooling2d', poolSize: 7 }],
    [
      'AveragePooling2D',
      { pool_size: [3, 3], strides: [2, 2], padding: 'same' },
      { kind: 'averagePooling2d', poolSize: 3, strides: 2, padding: 'same' },
    ],
    ['Activation', { activation: 'tanh' }, { kind: 'activation', activation: 'tanh' }],
    [
      'Activation',
      { activation: { class_name: 'function', config: 'sigmoid' } },
      { kind: 'activation', activation: 'sigmoid' },
    ],
    [
      'ReLU',
      { max_value: null, negative_slope: 0, threshold: 0 },
      { kind: 'activation', activation: 'relu' },
    ],
    ['ELU', { alpha: 1 }, { kind: 'activation', activation: 'elu' }],
    ['Dropout', { rate: 0.3, seed: null, noise_shape: null }, { kind: 'dropout', rate: 0.3 }],
    ['Rescaling', { scale: 2, offset: -1 }, { kind: 'rescaling', scale: 2, offset: -1 }],
    ['Rescaling', { scale: 0.5, offset: 0 }, { kind: 'rescaling', scale: 0.5 }],
  ])('%s %j', (name, config, spec) => {
    const cells = { MaxPooling2D: 16, MaxPool2D: 16, AveragePooling2D: 196 }[name] ?? 784;
    const model = sequential(IMAGE, layer(name, config), FLATTEN, OUT);
    expect(read(model, outWeights(cells)).network).toEqual([spec, ...END]);
  });

  it('a convolution keeps its settings and its kernel', () => {
    const config = { name: 'c', filters: 2, kernel_size: [3, 3], padding: 'same', activation: 'elu' };
    const own = counted({ 'c/kernel': [3, 3, 1, 2], 'c/bias': [2] });
    const model = sequential(IMAGE, layer('Conv2D', config), layer('GlobalAveragePooling2D'), OUT);
    const { network, weights, softmaxAdded } = read(model, [...own, ...outWeights(2)]);
    expect(network).toEqual([
      { kind: 'conv2d', filters: 2, kernelSize: 3, activation: 'elu', padding: 'same' },
      { kind: 'globalAveragePooling2d' },
      END[1],
    ]);
    expect(weights.map(({ shape }) => shape)).toEqual([[3, 3, 1, 2], [2], [2, 10], [10]]);
    expect([...weights[0].values]).toEqual(Array.from({ length: 18 }, (_, at) => at + 1));
    expect(softmaxAdded).toBe(false);
  });

  it('a row of 784 numbers gets the Flatten that it does not need in Keras', () => {
    expect(read(sequential(input(784), OUT), outWeights(784)).network).toEqual(END);
    const image = sequential(input(784), layer('Reshape', { target_shape: [28, 28, 1] }), FLATTEN, OUT);
    expect(read(image, outWeights(784)).network).toEqual(END);
  });

  it('an image without channels and a Reshape to a row are read', () => {
    expect(read(sequential(input(28, 28), FLATTEN, OUT), outWeights(784)).network).toEqual(END);
    const row = sequential(IMAGE, layer('Reshape', { target_shape: [-1] }), OUT);
    expect(read(row, outWeights(784)).network).toEqual(END);
  });
});

describe('batch normalization', () => {
  const model = (config: Record<string, unknown>) =>
    sequential(IMAGE, layer('BatchNormalization', { name: 'bn', axis: [-1], ...config }), FLATTEN, OUT);
  const moving = (variance: number) => [
    given('bn/moving_mean', [1], [0.5]),
    given('bn/moving_variance', [1], [variance]),
  ];
  const [gamma, beta] = [given('bn/gamma', [1], [3]), given('bn/beta', [1], [0.25])];

  it('its own epsilon is a factor of gamma', () => {
    // The root of (0.249 + 0.001) / (0.249 + 0.751) is a half.
    const found = read(model({ epsilon: 0.751 }), [gamma, beta, ...moving(0.249), ...outWeights(784)]);
    expect(found.network[0]).toEqual({ kind: 'batchNormalization' });
    expect(found.weights[0].values[0]).toBeCloseTo(1.5, 6);
    expect(found.weights.slice(1, 4).map(({ values }) => values[0])).toEqual([0.25, 0.5, Math.fround(0.249)]);
  });

  it('the usual epsilon leaves gamma as it is, bit for bit', () => {
    const weights = [gamma, beta, ...moving(0.3), ...outWeights(784)];
    expect(read(model({ epsilon: 0.001 }), weights).weights[0].values[0]).toBe(3);
  });

  it('without scale and center it has ones, times the factor, and zeros', () => {
    const config = { epsilon: 0.751, scale: false, center: false };
    const { weights } = read(model(config), [...moving(0.249), ...outWeights(784)]);
    expect(weights[0].values[0]).toBeCloseTo(0.5, 6);
    expect(weights[1].values[0]).toBe(0);
  });
});

describe('channels first', () => {
  const FIRST = { data_format: 'channels_first' };
  /** Two maps of two cells by two, so that the row has eight numbers. */
  const model = (...flatten: ReturnType<typeof layer>[]) =>
    sequential(
      input(1, 28, 28),
      layer('Conv2D', { name: 'c', filters: 2, kernel_size: 1, use_bias: false, ...FIRST }),
      layer('AveragePooling2D', { name: 'a', pool_size: 7, ...FIRST }),
      layer('MaxPooling2D', { name: 'm', pool_size: 2, ...FIRST }),
      ...flatten,
      OUT,
    );
  const weights = [...counted({ 'c/kernel': [1, 1, 1, 2] }), ...outWeights(8)];
  /** @returns for each row of our kernel the row of the file that it was */
  const rows = ({ weights: found }: ReturnType<typeof read>) =>
    Array.from({ length: 8 }, (_, row) => (found[1].values[row * 10] - 1) / 10);

  it('a row of map after map becomes one of cell after cell', () => {
    expect(rows(read(model(FLATTEN), weights))).toEqual([0, 4, 1, 5, 2, 6, 3, 7]);
    const reshape = layer('Reshape', { target_shape: [8] });
    expect(rows(read(model(reshape), weights))).toEqual([0, 4, 1, 5, 2, 6, 3, 7]);
  });

  it('a Flatten that moves the channels to the end makes our row', () => {
    expect(rows(read(model(layer('Flatten', FIRST)), weights))).toEqual([0, 1, 2, 3, 4, 5, 6, 7]);
  });

  it('batch normalization of the row comes into our order as well', () => {
    const bn = layer('BatchNormalization', { name: 'bn', axis: 1, scale: false, center: false });
    const own = counted({ 'bn/moving_mean': [8], 'bn/moving_variance': [8] });
    const found = read(model(FLATTEN, bn), [...weights, ...own]);
    expect([...found.weights[3].values]).toEqual([1, 5, 2, 6, 3, 7, 4, 8]);
  });
});

describe('the end', () => {
  const end = (...layers: ReturnType<typeof layer>[]) =>
    read(sequential(IMAGE, SMALL, FLATTEN, ...layers), [
      ...counted({ 'c/kernel': [4, 4, 1, 1] }),
      ...outWeights(49),
    ]);
  const ten = (activation: string) => layer('Dense', { name: 'out', units: 10, activation });

  it('logits get a softmax, and it is said', () => {
    expect(end(ten('linear'))).toMatchObject({ network: [SMALL_SPEC, ...END], softmaxAdded: true });
  });

  it('logarithms of softmax are taken for softmax, and it is said', () => {
    expect(end(ten('log_softmax'))).toMatchObject({ network: [SMALL_SPEC, ...END], softmaxAdded: true });
  });

  it('a softmax of its own stays a layer', () => {
    const { network, softmaxAdded } = end(ten('linear'), layer('Softmax', { axis: -1 }));
    expect(network.at(-1)).toEqual({ kind: 'activation', activation: 'softmax' });
    expect(softmaxAdded).toBe(false);
  });
});
