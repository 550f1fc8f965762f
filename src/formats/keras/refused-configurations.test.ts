import { expect, it, test } from 'vitest';
import type { ImportProblem } from '../../domain/exchange/imported.ts';
import { problemOf } from '../testing/problem-of.ts';
import {
  FLATTEN,
  IMAGE,
  OUT,
  conv,
  convWeights,
  counted,
  given,
  input,
  layer,
  outWeights,
  read,
  sequential,
  type Entry,
} from './testing/keras-configs.ts';

const WEIGHTS = [...convWeights('conv2d'), ...outWeights(676)];
const end = (activation: unknown) => layer('Dense', { name: 'out', units: 10, activation });
const image = (...layers: Entry[]) => sequential(IMAGE, ...layers);
/** The layer stands where its kind can, so that only its setting is wrong. */
const within = (entry: Entry) => image(conv(), entry, FLATTEN, OUT);
const setting = (at: number, name: string, key: string, value: string): ImportProblem => ({
  ...{ problem: 'unknown-setting', at, layer: name, setting: key, value },
});

test('the network of which the others change a part is read', () => {
  expect(read(image(conv(), FLATTEN, OUT), WEIGHTS).network).toHaveLength(3);
});

it.each<[string, Entry, ImportProblem]>([
  [
    'a picture in colors',
    sequential(input(32, 32, 3), FLATTEN, OUT),
    { problem: 'input-shape', shape: [null, 32, 32, 3] },
  ],
  [
    'an input of any size',
    sequential(input(null, null, 1), FLATTEN, OUT),
    { problem: 'input-shape', shape: [null, null, null, 1] },
  ],
  [
    'a convolution of a row',
    sequential(input(784), conv(), FLATTEN, OUT),
    { problem: 'input-shape', shape: [null, 784] },
  ],
  [
    'a convolution of an image without channels',
    sequential(input(28, 28), conv(), FLATTEN, OUT),
    { problem: 'input-shape', shape: [null, 28, 28] },
  ],
  ['a recurrent layer', within(layer('LSTM')), { problem: 'unknown-layer', at: 2, layer: 'LSTM' }],
  [
    'a depthwise convolution',
    image(layer('DepthwiseConv2D'), FLATTEN, OUT),
    { problem: 'unknown-layer', at: 1, layer: 'DepthwiseConv2D' },
  ],
  ['a leaky ReLU', within(layer('LeakyReLU')), { problem: 'unknown-layer', at: 2, layer: 'LeakyReLU' }],
  [
    'a layer with the name of a method',
    within(layer('toString')),
    { problem: 'unknown-layer', at: 2, layer: 'toString' },
  ],
  [
    'a model of a class of its own',
    layer('Mine', { layers: [] }),
    { problem: 'unknown-layer', at: 1, layer: 'Mine' },
  ],
  [
    'dilations',
    image(conv({ dilation_rate: [2, 2] }), FLATTEN, OUT),
    setting(1, 'Conv2D', 'dilation_rate', '[2,2]'),
  ],
  ['groups', image(conv({ groups: 2 }), FLATTEN, OUT), setting(1, 'Conv2D', 'groups', '2')],
  [
    'an oblong kernel',
    image(conv({ kernel_size: [3, 5] }), FLATTEN, OUT),
    setting(1, 'Conv2D', 'kernel_size', '[3,5]'),
  ],
  [
    'oblong strides',
    image(conv({ strides: [1, 2] }), FLATTEN, OUT),
    setting(1, 'Conv2D', 'strides', '[1,2]'),
  ],
  [
    'causal padding',
    image(conv({ padding: 'causal' }), FLATTEN, OUT),
    setting(1, 'Conv2D', 'padding', 'causal'),
  ],
  [
    'maps that lie otherwise than the input',
    image(conv({ data_format: 'channels_first' }), FLATTEN, OUT),
    setting(1, 'Conv2D', 'data_format', 'channels_first'),
  ],
  [
    'an unknown activation',
    image(conv({ activation: 'gelu' }), FLATTEN, OUT),
    setting(1, 'Conv2D', 'activation', 'gelu'),
  ],
  [
    'softmax of maps',
    image(conv({ activation: 'softmax' }), FLATTEN, OUT),
    setting(1, 'Conv2D', 'activation', 'softmax'),
  ],
  ['a ReLU with a ceiling', within(layer('ReLU', { max_value: 6 })), setting(2, 'ReLU', 'max_value', '6')],
  ['another alpha of ELU', within(layer('ELU', { alpha: 0.5 })), setting(2, 'ELU', 'alpha', '0.5')],
  [
    'an average that keeps its axes',
    within(layer('GlobalAveragePooling2D', { keepdims: true })),
    setting(2, 'GlobalAveragePooling2D', 'keepdims', 'true'),
  ],
  [
    'batch normalization of rows of an image',
    within(layer('BatchNormalization', { axis: [1] })),
    setting(2, 'BatchNormalization', 'axis', '[1]'),
  ],
  [
    'a Reshape that cuts maps otherwise',
    within(layer('Reshape', { target_shape: [13, 52, 1] })),
    setting(2, 'Reshape', 'target_shape', '[13,52,1]'),
  ],
  [
    'a sigmoid at the end',
    image(conv(), FLATTEN, end('sigmoid')),
    setting(3, 'Dense', 'activation', 'sigmoid'),
  ],
  [
    'a sigmoid behind which a Dropout does nothing',
    image(conv(), FLATTEN, end('sigmoid'), layer('Dropout', { rate: 0.5 })),
    setting(3, 'Dense', 'activation', 'sigmoid'),
  ],
  [
    'a softmax over the images of a batch',
    image(conv(), FLATTEN, end({ class_name: 'Softmax', config: { axis: 0 } })),
    setting(3, 'Dense', 'activation', 'Softmax'),
  ],
  [
    'a quantized layer',
    image(conv({ dtype: { class_name: 'QuantizedDTypePolicy', config: { mode: 'int8' } } }), FLATTEN, OUT),
    setting(1, 'Conv2D', 'dtype', 'int8'),
  ],
  [
    'nine classes',
    image(conv(), FLATTEN, layer('Dense', { name: 'nine', units: 9, activation: 'softmax' })),
    { problem: 'network', layer: 'Dense', network: { at: 2, problem: 'last-not-ten', shape: [9] } },
  ],
  [
    'a Dense layer over maps',
    image(conv(), OUT),
    { problem: 'network', layer: 'Dense', network: { at: 1, problem: 'input-not-flat', shape: [26, 26, 1] } },
  ],
])('%s is refused', async (_, model, problem) => {
  const nine = counted({ 'nine/kernel': [676, 9], 'nine/bias': [9] });
  expect(await problemOf(() => read(model, [...WEIGHTS, ...nine]))).toEqual(problem);
});

const weight = (name: string, found: number[] | null): ImportProblem => ({
  ...{ problem: 'weights', at: 1, layer: 'Conv2D', weight: name },
  ...{ expected: name === 'bias' ? [1] : [3, 3, 1, 1], found },
});
const [kernel, bias, ...rest] = WEIGHTS;

it.each([
  ['a missing one', [kernel, ...rest], weight('bias', null)],
  [
    'one of another shape',
    [given('conv2d/kernel', [3, 3, 1], []), bias, ...rest],
    weight('kernel', [3, 3, 1]),
  ],
  ['two of one name', [kernel, kernel, bias, ...rest], weight('kernel', null)],
  ['one that cannot be read', [kernel, { ...bias, read: () => null }, ...rest], weight('bias', null)],
  [
    'one that is no number',
    [kernel, given('conv2d/bias', [1], [NaN]), ...rest],
    { problem: 'not-finite', at: 1, layer: 'Conv2D', weight: 'bias' },
  ],
])('of the weights %s is refused', async (_, weights, problem) => {
  expect(await problemOf(() => read(image(conv(), FLATTEN, OUT), weights))).toEqual(problem);
});

it.each([0.001, 1e-5])('a variance below 0 is refused with an epsilon of %d', async (epsilon) => {
  const model = image(layer('BatchNormalization', { scale: false, center: false, epsilon }), FLATTEN, OUT);
  const name = 'batchnormalization/moving';
  const moving = [given(`${name}_mean`, [1], [0]), given(`${name}_variance`, [1], [-1])];
  expect(await problemOf(() => read(model, [...moving, ...outWeights(784)]))).toEqual({
    ...{ problem: 'not-finite', at: 1, layer: 'BatchNormalization', weight: 'moving_variance' },
  });
});
