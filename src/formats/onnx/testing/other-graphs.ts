// Graphs as other programs write them: torch.onnx.export, tf2onnx, and CNTK, of which the ONNX model zoo has its MNIST.

import { DATA_TYPE, TENSOR } from '../wire/messages.ts';
import { make } from '../wire/protobuf.ts';
import { floats, integers, node, weights, type GraphToMake } from './make-onnx.ts';

const WINDOW_OF_2 = {
  kernel_shape: [2, 2],
  strides: [2, 2],
  pads: [0, 0, 0, 0],
  dilations: [1, 1],
  ceil_mode: 0,
};
const CONV_OF_3 = { dilations: [1, 1], group: 1, kernel_shape: [3, 3], pads: [0, 0, 0, 0], strides: [1, 1] };

/** The example net of PyTorch for MNIST, with fewer filters. */
export const TORCH_NET: GraphToMake = {
  input: ['n', 1, 28, 28],
  nodes: [
    node('Conv', 'x conv1.weight conv1.bias > a', CONV_OF_3),
    node('Relu', 'a > b'),
    node('Conv', 'b conv2.weight conv2.bias > c', CONV_OF_3),
    node('Relu', 'c > d'),
    node('MaxPool', 'd > e', WINDOW_OF_2),
    node('Flatten', 'e > f', { axis: 1 }),
    node('Gemm', 'f fc1.weight fc1.bias > g', { alpha: { float: 1 }, beta: { float: 1 }, transB: 1 }),
    node('Relu', 'g > h'),
    node('Gemm', 'h fc2.weight fc2.bias > i', { alpha: { float: 1 }, beta: { float: 1 }, transB: 1 }),
    node('LogSoftmax', 'i > y', { axis: 1 }),
  ],
  constants: [
    ...[weights('conv1.weight', 6, 1, 3, 3), weights('conv1.bias', 6)],
    ...[weights('conv2.weight', 8, 6, 3, 3), weights('conv2.bias', 8)],
    ...[weights('fc1.weight', 16, 8 * 12 * 12), weights('fc1.bias', 16)],
    ...[weights('fc2.weight', 10, 16), weights('fc2.bias', 10)],
  ],
};

/** LeNet as many write it in PyTorch, with `x.view(x.size(0), -1)`. */
export const TORCH_LENET: GraphToMake = {
  input: ['n', 1, 28, 28],
  nodes: [
    node('Conv', 'x c1 b1 > a', { ...CONV_OF_3, kernel_shape: [5, 5], pads: [2, 2, 2, 2] }),
    node('Tanh', 'a > b'),
    node('AveragePool', 'b > c', { kernel_shape: [2, 2], strides: [2, 2], count_include_pad: 1 }),
    node('Conv', 'c c2 b2 > d', { ...CONV_OF_3, kernel_shape: [5, 5] }),
    node('Tanh', 'd > e'),
    node('AveragePool', 'e > f', { kernel_shape: [2, 2], strides: [2, 2], count_include_pad: 1 }),
    node('Shape', 'f > s'),
    node('Constant', ' > zero', { value: integers('', [0], []) }),
    node('Gather', 's zero > n', { axis: 0 }),
    node('Unsqueeze', 'n first > n1'),
    node('Constant', ' > rest', { value: integers('', [-1]) }),
    node('Concat', 'n1 rest > shape', { axis: 0 }),
    node('Reshape', 'f shape > g', { allowzero: 0 }),
    node('Gemm', 'g w1 > h', { transB: 1, alpha: { float: 0.5 } }),
    node('Sigmoid', 'h > i'),
    node('Gemm', 'i w2 v2 > y', { transB: 1, beta: { float: 2 } }),
  ],
  constants: [
    ...[weights('c1', 4, 1, 5, 5), weights('b1', 4), weights('c2', 6, 4, 5, 5), weights('b2', 6)],
    ...[weights('w1', 12, 150), weights('w2', 10, 12), weights('v2', 1, 10), integers('first', [0])],
  ],
};

/** With torchvision's Normalize inside, and both batch normalizations. */
export const TORCH_NORMALIZED: GraphToMake = {
  input: ['n', 1, 28, 28],
  nodes: [
    node('Sub', 'x mean > a'),
    node('Div', 'a std > b'),
    node('Conv', 'b c1 > c', { ...CONV_OF_3, pads: [1, 1, 1, 1] }),
    node('BatchNormalization', 'c g1 e1 m1 v1 > d', { epsilon: { float: 1e-5 }, momentum: { float: 0.9 } }),
    node('Relu', 'd > e'),
    node('MaxPool', 'e > f', WINDOW_OF_2),
    node('Reshape', 'f shape > g', { allowzero: 1 }),
    node('BatchNormalization', 'g g2 e2 m2 v2 > h', { epsilon: { float: 1e-5 }, training_mode: 0 }),
    node('Elu', 'h > i', { alpha: { float: 1 } }),
    node('Gemm', 'i w bias > y', { transB: 1 }),
  ],
  constants: [
    ...[floats('mean', [1, 1, 1, 1], [0.1307]), floats('std', [1, 1, 1, 1], [0.3081])],
    ...[weights('c1', 3, 1, 3, 3), weights('g1', 3), weights('e1', 3), weights('m1', 3), weights('v1', 3)],
    ...[weights('g2', 588), weights('e2', 588), weights('m2', 588), weights('v2', 588)],
    ...[integers('shape', [-1, 588]), weights('w', 10, 588), weights('bias', 10)],
  ],
};

export const TORCH_MLP: GraphToMake = {
  input: ['n', 784],
  nodes: [
    node('Gemm', 'x w1 b1 > a', { transB: 1 }),
    node('Relu', 'a > b'),
    node('Dropout', 'b ratio > c'),
    node('Gemm', 'c w2 b2 > d', { transB: 1 }),
    node('Softmax', 'd > y', { axis: 1 }),
  ],
  constants: [
    ...[weights('w1', 20, 784), weights('b1', 20), floats('ratio', [], [0.2])],
    ...[weights('w2', 10, 20), weights('b2', 10)],
  ],
};

/** A Keras model through tf2onnx: maps are turned before convolutions and back before they become a row. */
export const TF2ONNX: GraphToMake = {
  input: ['N', 28, 28, 1],
  opset: 15,
  nodes: [
    node('Reshape', 'x maps > a'),
    node('Transpose', 'hwio > oihw', { perm: [3, 2, 0, 1] }),
    node('Conv', 'a oihw b1 > b', { auto_pad: 'SAME_UPPER', kernel_shape: [3, 3], strides: [2, 2] }),
    node('Relu', 'b > c'),
    node('MaxPool', 'c > d', { auto_pad: 'VALID', kernel_shape: [3, 3], strides: [2, 2] }),
    node('Transpose', 'd > e', { perm: [0, 2, 3, 1] }),
    node('Shape', 'e > s'),
    node('Cast', 's > s32', { to: DATA_TYPE.int32 }),
    node('Slice', 's32 first second first > n'),
    node('Concat', 'n row > shape', { axis: 0 }),
    node('Cast', 'shape > shape64', { to: DATA_TYPE.int64 }),
    node('Reshape', 'e shape64 > f'),
    node('MatMul', 'f w > g'),
    node('Add', 'g v > h'),
    node('Softmax', 'h > y', { axis: 1 }),
  ],
  constants: [
    ...[integers('maps', [-1, 1, 28, 28]), weights('hwio', 3, 3, 1, 5), weights('b1', 5)],
    ...[integers('first', [0]), integers('second', [1])],
    make(TENSOR, { name: 'row', dims: [1], dataType: DATA_TYPE.int32, int32Data: [180] }),
    ...[weights('w', 180, 10), weights('v', 10)],
  ],
};

/** mnist-12 of the model zoo: weights are reshaped in the graph, and biases are sums. */
export const CNTK: GraphToMake = {
  input: [1, 1, 28, 28],
  outputDims: [1, 10],
  opset: 12,
  nodes: [
    node('Reshape', 'w rows > matrix'),
    node('Conv', 'x c1 > a', { auto_pad: 'SAME_UPPER', kernel_shape: [5, 5], strides: [1, 1], group: 1 }),
    node('Add', 'a b1 > b'),
    node('Relu', 'b > c'),
    node('MaxPool', 'c > d', {
      auto_pad: 'NOTSET',
      kernel_shape: [2, 2],
      strides: [2, 2],
      pads: [0, 0, 0, 0],
    }),
    node('Conv', 'd c2 > e', { auto_pad: 'SAME_UPPER', kernel_shape: [5, 5], dilations: [1, 1] }),
    node('Add', 'e b2 > f'),
    node('Relu', 'f > g'),
    node('MaxPool', 'g > h', { kernel_shape: [3, 3], strides: [3, 3], pads: [0, 0, 0, 0] }),
    node('Reshape', 'h row > i'),
    node('MatMul', 'i matrix > j'),
    node('Add', 'j v > y'),
  ],
  constants: [
    ...[
      weights('c1', 8, 1, 5, 5),
      floats(
        'b1',
        [8, 1, 1],
        [1, 2, 3, 4, 5, 6, 7, 8].map((each) => each / 20),
      ),
    ],
    ...[weights('c2', 16, 8, 5, 5), floats('b2', [16, 1, 1], new Float32Array(16).fill(-0.1))],
    ...[weights('w', 16, 4, 4, 10), integers('rows', [256, 10]), integers('row', [1, 256])],
    floats(
      'v',
      [1, 10],
      [0, 1, 2, 3, 4, 5, 6, 7, 8, 9].map((each) => each / 10),
    ),
  ],
};
