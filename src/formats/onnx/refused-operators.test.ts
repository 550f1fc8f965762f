import { expect, test } from 'vitest';
import { readOnnx } from './read-onnx.ts';
import { floats, integers, node, onnxFile, weights, type GraphToMake } from './testing/make-onnx.ts';
import { behindRow, expectRefused, small, within } from './testing/small-graph.ts';

const setting = (at: number, layer: string, name: string, value: string) => ({
  ...{ problem: 'unknown-setting', at, layer, setting: name, value },
});
test('the network that the others change a part of is read', async () => {
  expect((await readOnnx([onnxFile(small())])).model.network).toHaveLength(3);
});

test.each<[string, GraphToMake, object]>([
  [
    'a color picture',
    small({ input: ['n', 3, 28, 28] }),
    { problem: 'input-shape', shape: [null, 3, 28, 28] },
  ],
  ['a larger picture', small({ input: [1, 1, 32, 32] }), { problem: 'input-shape', shape: [1, 1, 32, 32] }],
  [
    'an input of any size',
    small({ input: ['n', 1, 'h', 'w'] }),
    { problem: 'input-shape', shape: [null, 1, null, null] },
  ],
  ['an unknown operator', within('LSTM'), { problem: 'unknown-layer', at: 2, layer: 'LSTM' }],
  [
    'an operator with the name of a method',
    within('constructor'),
    { problem: 'unknown-layer', at: 2, layer: 'constructor' },
  ],
  [
    'an operator of another domain',
    small({ nodes: small().nodes.map((each) => ({ ...each, domain: 'com.microsoft' })) }),
    { problem: 'unknown-layer', at: 1, layer: 'Conv' },
  ],
  ['groups', small({ conv: { group: 2 } }), setting(1, 'Conv', 'group', '2')],
  ['dilations', small({ conv: { dilations: [2, 2] } }), setting(1, 'Conv', 'dilations', '2,2')],
  ['oblong strides', small({ conv: { strides: [4, 2] } }), setting(1, 'Conv', 'strides', '4,2')],
  [
    'an oblong kernel',
    small({ conv: { kernel_shape: [4, 3] }, constants: [weights('c', 2, 1, 4, 3), weights('w', 98, 10)] }),
    setting(1, 'Conv', 'kernel_shape', '4,3'),
  ],
  [
    'pads of PyTorch with strides',
    small({
      conv: { strides: [2, 2], pads: [1, 1, 1, 1], kernel_shape: [3, 3] },
      constants: [weights('c', 2, 1, 3, 3), weights('w', 392, 10)],
    }),
    setting(1, 'Conv', 'pads', '1,1,1,1'),
  ],
  [
    'pads that differ from side to side',
    small({ conv: { pads: [1, 0, 1, 0] } }),
    setting(1, 'Conv', 'pads', '1,0,1,0'),
  ],
  [
    'more pads than same has',
    small({ conv: { strides: [1, 1], pads: [3, 3, 3, 3] } }),
    setting(1, 'Conv', 'pads', '3,3,3,3'),
  ],
  [
    'SAME_LOWER of an odd number of cells',
    small({ conv: { strides: [1, 1], auto_pad: 'SAME_LOWER' } }),
    setting(1, 'Conv', 'auto_pad', 'SAME_LOWER'),
  ],
  [
    'a last pool that is cut off by two cells',
    within('MaxPool', { kernel_shape: [4, 4], strides: [5, 5], ceil_mode: 1 }),
    setting(2, 'MaxPool', 'ceil_mode, pads', '0,0,0,0'),
  ],
  [
    'added cells that count in an average',
    within('AveragePool', { kernel_shape: [3, 3], pads: [1, 1, 1, 1], count_include_pad: 1 }),
    setting(2, 'AveragePool', 'count_include_pad', '1'),
  ],
  [
    'a pool with dilations',
    within('MaxPool', { kernel_shape: [2, 2], dilations: [2, 2] }),
    setting(2, 'MaxPool', 'dilations', '2,2'),
  ],
  [
    'added cells that no window takes',
    within('Pad', {}, [integers('p', [0, 0, 1, 1, 0, 0, 1, 1])], ' p'),
    setting(2, 'Pad', 'pads', '1,1,1,1'),
  ],
  [
    'added channels',
    within('Pad', {}, [integers('p', [0, 1, 0, 0, 0, 1, 0, 0])], ' p'),
    setting(2, 'Pad', 'pads', '0,1,0,0,0,1,0,0'),
  ],
  [
    'cells of 0 before a maximum',
    small({
      nodes: [
        node('Conv', 'x c > q', { kernel_shape: [4, 4], strides: [4, 4] }),
        node('Pad', 'q p > b'),
        node('MaxPool', 'b > a', { kernel_shape: [3, 3], strides: [1, 1] }),
        ...small().nodes.slice(1),
      ],
      more: [integers('p', [0, 0, 1, 1, 0, 0, 1, 1])],
    }),
    setting(2, 'Pad', 'value', '0'),
  ],
  [
    'a setting that nobody knows',
    within('Relu', { slope: { float: 0.5 } }),
    setting(2, 'Relu', 'slope', '0.5'),
  ],
  ['another alpha of elu', within('Elu', { alpha: { float: 0.5 } }), setting(2, 'Elu', 'alpha', '0.5')],
  [
    'batch normalization that learns',
    within('BatchNormalization', { training_mode: 1 }, [floats('g', [2], [1, 1])], ' g g g g'),
    setting(2, 'BatchNormalization', 'training_mode', '1'),
  ],
  [
    'an order of three axes among four',
    within('Transpose', { perm: [0, 1, 2] }),
    setting(2, 'Transpose', 'perm', '0,1,2'),
  ],
  [
    'a number for each pixel',
    within(
      'Add',
      {},
      [
        floats(
          'p',
          [1, 1, 7, 7],
          new Float32Array(49).map((_, at) => at),
        ),
      ],
      ' p',
    ),
    setting(2, 'Add', 'B', '[1,1,7,7]'),
  ],
  [
    'a constant over what comes',
    behindRow([node('Div', 'p f > g'), node('Gemm', 'g w > y')], { more: [floats('p', [1], [1])] }),
    setting(3, 'Div', 'A', 'constant'),
  ],
  [
    'rows that are cut',
    within('Reshape', {}, [integers('s', [-1, 2, 7, 7, 1, 1, 14])], ' s'),
    setting(2, 'Reshape', 'shape', '-1,2,7,7,1,1,14'),
  ],
  [
    'numbers of several images in a row',
    within('Flatten', { axis: 0 }),
    setting(4, 'Gemm', 'A', '1,N·2·7·7'),
  ],
  [
    'an average over columns alone',
    within('ReduceMean', { axes: [3] }),
    setting(2, 'ReduceMean', 'axes', '3'),
  ],
  [
    'a sigmoid at the end',
    behindRow([node('Gemm', 'f w > g'), node('Sigmoid', 'g > y')]),
    setting(4, 'Sigmoid', 'activation', 'sigmoid'),
  ],
  [
    'a sigmoid behind which the numbers only get other names',
    small({
      nodes: [
        ...[...small().nodes.slice(0, 2), node('Gemm', 'f w > g'), node('Sigmoid', 'g > s')],
        ...[node('Dropout', 's > d'), node('Identity', 'd > y')],
      ],
    }),
    setting(4, 'Sigmoid', 'activation', 'sigmoid'),
  ],
  ['softmax over rows', within('Softmax', { axis: 2 }), setting(2, 'Softmax', 'axis', '2')],
  [
    'softmax inside',
    behindRow([node('Softmax', 'f > g'), node('Gemm', 'g w > y')]),
    { problem: 'network', layer: 'Softmax' },
  ],
])('%s is refused by name', async (_what, given, problem) => {
  await expectRefused(given, problem);
});
