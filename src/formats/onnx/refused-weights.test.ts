import { test } from 'vitest';
import { DATA_TYPE, NODE, TENSOR } from './wire/messages.ts';
import { make } from './wire/protobuf.ts';
import { floats, node, weights, type GraphToMake } from './testing/make-onnx.ts';
import { behindRow, expectRefused, small, within } from './testing/small-graph.ts';

const weight = (at: number, layer: string, name: string, expected: number[], found: number[] | null) => ({
  ...{ problem: 'weights', at, layer, weight: name, expected, found },
});

test.each<[string, GraphToMake, object]>([
  [
    'a kernel of another depth',
    small({ constants: [weights('c', 2, 3, 4, 4), weights('w', 98, 10)] }),
    weight(1, 'Conv', 'W', [2, 1, 4, 4], [2, 3, 4, 4]),
  ],
  [
    'a matrix of another height',
    small({ constants: [weights('c', 2, 1, 4, 4), weights('w', 97, 10)] }),
    weight(3, 'Gemm', 'B', [98, 10], [97, 10]),
  ],
  [
    'a bias of another length',
    behindRow([node('Gemm', 'f w v > y')], { more: [weights('v', 9)] }),
    weight(3, 'Gemm', 'C', [10], [9]),
  ],
  [
    'a kernel that is missing',
    small({ constants: [weights('w', 98, 10)] }),
    weight(1, 'Conv', 'c', [], null),
  ],
  [
    'a weight that is not finite',
    small({ constants: [floats('c', [2, 1, 4, 4], new Float32Array(32).fill(NaN)), weights('w', 98, 10)] }),
    { problem: 'not-finite', at: 1, layer: 'Conv', weight: 'W' },
  ],
  [
    'a variance below 0',
    within('BatchNormalization', {}, [floats('g', [2], [1, 1]), floats('v', [2], [1, -1])], ' g g g v'),
    { problem: 'not-finite', at: 2, layer: 'BatchNormalization', weight: 'input_var' },
  ],
  [
    'one sigmoid',
    behindRow([node('Gemm', 'f w > g'), node('Sigmoid', 'g > y')], {
      constants: [weights('c', 2, 1, 4, 4), weights('w', 98, 1)],
    }),
    { problem: 'network', network: { problem: 'last-not-ten' } },
  ],
  [
    'a sum of two ways',
    small({
      nodes: [
        ...small().nodes.slice(0, 2),
        node('Relu', 'f > g'),
        node('Add', 'f g > h'),
        node('Gemm', 'h w > y'),
      ],
    }),
    { problem: 'branches' },
  ],
  [
    'a way that goes on from an earlier point',
    behindRow([node('Relu', 'f > g'), node('Gemm', 'f w > y')], { outputs: ['g', 'y'] }),
    { problem: 'branches' },
  ],
  ['an output that does not come from the input', small({ outputs: ['nothing'] }), { problem: 'branches' }],
  [
    'too few classes',
    small({ constants: [weights('c', 2, 1, 4, 4), weights('w', 98, 9)] }),
    { problem: 'network', layer: 'Gemm' },
  ],
  [
    'a layer that is too large',
    small({ constants: [weights('c', 200, 1, 4, 4), weights('w', 9800, 10)] }),
    { problem: 'network', layer: 'Conv' },
  ],
  [
    'weights of a type that nobody has',
    small({ constants: [make(TENSOR, { name: 'c', dims: [1], dataType: 14 })] }),
    { problem: 'damaged', file: 'other.onnx', part: 'c' },
  ],
  [
    'sides that promise more than there is',
    small({ constants: [make(TENSOR, { name: 'c', dims: [2 ** 40, 2 ** 12], dataType: DATA_TYPE.float })] }),
    { problem: 'too-large' },
  ],
  [
    'fewer numbers than the sides say',
    small({ constants: [{ ...weights('c', 2, 1, 4, 4), dims: [2, 1, 4, 5] }] }),
    { problem: 'damaged', file: 'other.onnx', part: 'c' },
  ],
  [
    'numbers by chance among the constants',
    small({
      nodes: [make(NODE, { opType: 'RandomNormal', output: ['c'] }), ...small().nodes],
      constants: [weights('w', 98, 10)],
    }),
    { problem: 'unknown-layer', at: 1, layer: 'RandomNormal' },
  ],
])('%s is refused by name', async (_what, given, problem) => {
  await expectRefused(given, problem);
});
