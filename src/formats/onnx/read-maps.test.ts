import { beforeAll, expect, test } from 'vitest';
import { startBackend } from '../../engine/choosing/start-backend.ts';
import type { NodeMessage, TensorMessage } from './wire/messages.ts';
import { readAsRuntime } from '../../testing/read-as-onnxruntime.ts';
import { floats, integers, node, weights, type GraphToMake } from './testing/make-onnx.ts';

beforeAll(async () => {
  await startBackend('wasm', null);
});

const CONV = node('Conv', 'x c > a', { kernel_shape: [3, 3], strides: [2, 2] });
const KERNEL = weights('c', 6, 1, 3, 3);
const END = [node('Flatten', 'z > f'), node('MatMul', 'f w > y')];

/** @returns a graph in which the nodes lead from a, [n, 6, 13, 13], to z, of which each image has so many numbers */
function between(nodes: NodeMessage[], size: number, constants: TensorMessage[] = []): GraphToMake {
  return {
    input: ['n', 1, 28, 28],
    nodes: [CONV, ...nodes, ...END],
    constants: [KERNEL, weights('w', size, 10), ...constants],
  };
}

/** An empty text stands for what becomes part of the layer before. */
test.each<[string, GraphToMake, string]>([
  [
    'an average over space',
    between([node('ReduceMean', 'a axes > z', { keepdims: 0 })], 6, [integers('axes', [-1, 2])]),
    'globalAveragePooling2d',
  ],
  [
    'an average over space with channels behind',
    between([node('Transpose', 'a > t', { perm: [0, 2, 3, 1] }), node('ReduceMean', 't axes > z')], 6, [
      integers('axes', [1, 2]),
    ]),
    'globalAveragePooling2d',
  ],
  [
    'GlobalAveragePool and Squeeze',
    between([node('GlobalAveragePool', 'a > g'), node('Squeeze', 'g axes > z')], 6, [
      integers('axes', [2, 3]),
    ]),
    'globalAveragePooling2d',
  ],
  [
    'an average pool as large as its maps',
    between([node('AveragePool', 'a > z', { kernel_shape: [13, 13] })], 6),
    'globalAveragePooling2d',
  ],
  [
    'a pool that is cut off at the edge',
    between([node('MaxPool', 'a > z', { kernel_shape: [2, 2], strides: [2, 2], ceil_mode: 1 })], 294),
    'maxPooling2d 2 same',
  ],
  [
    'an average that is cut off at the edge',
    between([node('AveragePool', 'a > z', { kernel_shape: [2, 2], strides: [2, 2], ceil_mode: 1 })], 294),
    'averagePooling2d 2 same',
  ],
  [
    'cells added on both sides as TensorFlow would',
    between([node('MaxPool', 'a > z', { kernel_shape: [3, 3], strides: [2, 2], pads: [1, 1, 1, 1] })], 294),
    'maxPooling2d 3 2 same',
  ],
  [
    'SAME_LOWER of an even number of cells',
    between(
      [node('MaxPool', 'a > z', { kernel_shape: [3, 3], strides: [2, 2], auto_pad: 'SAME_LOWER' })],
      294,
    ),
    'maxPooling2d 3 2 same',
  ],
  [
    'added cells that no window reads',
    between([node('MaxPool', 'a > z', { kernel_shape: [3, 3], strides: [2, 2], pads: [0, 0, 1, 1] })], 216),
    'maxPooling2d 3 2',
  ],
  [
    'a Pad whose cells the convolution behind it takes',
    between(
      [node('Pad', 'a cells > p', { mode: 'constant' }), node('Conv', 'p k > z', { strides: [1, 1] })],
      338,
      [integers('cells', [0, 0, 1, 1, 0, 0, 1, 1]), weights('k', 2, 6, 3, 3)],
    ),
    'conv2d 2 3 linear same false',
  ],
  [
    'a Pad that repeats the edge before a maximum, with sides that the graph computes as Keras does',
    between(
      [
        node('Shape', 'a > s'),
        node('Gather', 's two > h', { axis: 0 }),
        node('Mul', 'h two > h2'),
        node('Sub', 'h2 one > h3'),
        node('Div', 'h3 side > one1'),
        node('Unsqueeze', 'one1 axes > row'),
        node('ConstantOfShape', 'length > zeros', { value: integers('', [0]) }),
        node('Concat', 'row row row row zeros > pads', { axis: 0 }),
        node('Reshape', 'pads matrix > m'),
        node('Slice', 'm last before axes last > turned'),
        node('Transpose', 'turned > columns', { perm: [1, 0] }),
        node('Reshape', 'columns flat > cells'),
        node('Pad', 'a cells > p', { mode: 'edge' }),
        node('MaxPool', 'p > z', { kernel_shape: [3, 3], strides: [2, 2] }),
      ],
      294,
      [
        ...[
          integers('two', [2], []),
          integers('one', [1], []),
          integers('side', [13], []),
          integers('axes', [0]),
        ],
        ...[integers('length', [4]), integers('matrix', [-1, 2]), integers('flat', [-1])],
        ...[integers('last', [-1]), integers('before', [-(2 ** 53) + 1])],
      ],
    ),
    'maxPooling2d 3 2 same',
  ],
  [
    'a bias for each channel as a sum',
    between([node('Add', 'b a > z')], 1014, [floats('b', [6, 1, 1], [0.1, 0.2, 0.3, 0.4, 0.5, 0.6])]),
    '',
  ],
  [
    'a number for each channel behind an activation',
    between([node('Relu', 'a > r'), node('Mul', 'r s > m'), node('Sub', 's m > z')], 1014, [
      floats('s', [1, 6, 1, 1], [0.1, 0.2, 0.3, 0.4, 0.5, 0.6]),
    ]),
    'batchNormalization',
  ],
  [
    'one number for all, written for each',
    between([node('Relu', 'a > r'), node('Mul', 'r s > z')], 1014, [
      floats('s', [13, 13], new Float32Array(169).fill(0.5)),
    ]),
    'rescaling 0.5',
  ],
])('%s', async (_what, given, expected) => {
  const { layers } = await readAsRuntime(given);
  const others = layers.slice(1).filter((each) => !/^(flatten|dense)/.test(each));
  expect(others.join()).toBe(expected);
});
