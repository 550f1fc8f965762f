// Makes a small network of three nodes of which tests change a part, and refuses it.

import { expect } from 'vitest';
import type { ImportProblem } from '../../../domain/exchange/imported.ts';
import type { NodeMessage, TensorMessage } from '../wire/messages.ts';
import { readOnnx } from '../read-onnx.ts';
import { node, onnxFile, weights, type GraphToMake } from './make-onnx.ts';
import { problemOf } from '../../testing/problem-of.ts';

type Setting = Parameters<typeof node>[2];

/** @returns a network of three layers, of which single parts are replaced */
export function small(
  part: Partial<GraphToMake> & { conv?: Setting; more?: TensorMessage[] } = {},
): GraphToMake {
  const { conv, more = [], ...rest } = part;
  return {
    input: ['n', 1, 28, 28],
    nodes: [
      node('Conv', 'x c > a', { kernel_shape: [4, 4], strides: [4, 4], ...conv }),
      node('Flatten', 'a > f'),
      node('Gemm', 'f w > y'),
    ],
    constants: [weights('c', 2, 1, 4, 4), weights('w', 98, 10), ...more],
    ...rest,
  };
}

/** @returns the network with this node between its convolution and its row */
export function within(
  opType: string,
  settings: Setting = {},
  more: TensorMessage[] = [],
  inputs = '',
): GraphToMake {
  const [conv, ...end] = small().nodes;
  return small({
    nodes: [{ ...conv, output: ['b'] }, node(opType, `b${inputs} > a`, settings), ...end],
    more,
  });
}

/** @returns the network with other nodes behind its Flatten, which gives f */
export function behindRow(
  nodes: readonly NodeMessage[],
  part: Parameters<typeof small>[0] = {},
): GraphToMake {
  return small({ nodes: [...small().nodes.slice(0, 2), ...nodes], ...part });
}

/** Expects that the reader refuses the file with these fields of its reason. */
export async function expectRefused(
  given: GraphToMake,
  problem: Partial<ImportProblem> | object,
): Promise<void> {
  expect(await problemOf(() => readOnnx([onnxFile(given)]))).toMatchObject(problem);
}
