// Lists the kernels of `src/engine/kernels` that WebGL has, for which cpu composes tfjs's operations or runs plain JavaScript.

import * as tf from '@tensorflow/tfjs-core';
import { convReluPool } from '../../src/engine/kernels/ops/conv-relu-pool.ts';
import { addRows } from '../../src/engine/kernels/ops/add-rows.ts';
import { seededDropout } from '../../src/engine/kernels/ops/seeded-dropout.ts';
import { softmaxLoss } from '../../src/engine/kernels/ops/softmax-loss.ts';
import { between, digits, given, type Case } from './case.ts';

/** @returns cases for each kernel, with sizes drawn at random */
export function ownKernels(): Case[] {
  return [
    ...Array.from({ length: 8 }, (_, index) => convolution(index % 2 === 0 ? 'valid' : 'same')),
    ...Array.from({ length: 4 }, losses),
    ...elementwise(),
    ...elementwise(),
  ];
}

/** It is composed of tfjs's own operations on cpu and fused on WebGL. */
function convolution(pad: 'valid' | 'same'): Case {
  const [kernelHeight, kernelWidth] = [between(1, 5), between(1, 5)];
  const [channels, filters] = [between(1, 9), between(1, 26)];
  const height = kernelHeight + between(2, 12);
  const width = kernelWidth + between(2, 12);
  const inputs = [
    given(between(1, 5), height, width, channels),
    given(kernelHeight, kernelWidth, channels, filters),
    given(filters),
  ];
  const forward = (x: tf.Tensor, filter: tf.Tensor, bias: tf.Tensor) =>
    tf.getBackend() === 'webgl'
      ? convReluPool(x as tf.Tensor4D, filter as tf.Tensor4D, bias as tf.Tensor1D, pad)
      : tf.maxPool(
          tf.relu(tf.add<tf.Tensor4D>(tf.conv2d(x as tf.Tensor4D, filter as tf.Tensor4D, 1, pad), bias)),
          2,
          2,
          'valid',
        );
  return {
    name: `ConvReluPool ${pad} ${inputs.map(({ shape }) => shape.join('x')).join(' ')}`,
    inputs,
    compute: (...tensors) => {
      const loss = (x: tf.Tensor, filter: tf.Tensor, bias: tf.Tensor) =>
        tf.sum(tf.square(forward(x, filter, bias)));
      const [x, filter, bias] = tensors;
      return [forward(x, filter, bias), ...tf.grads(loss)(tensors)];
    },
  };
}

function losses(): Case {
  const rows = between(1, 300);
  return {
    name: `SoftmaxLoss ${rows}`,
    inputs: [given(rows, 10), digits(rows), given(2)],
    compute: (logits, labels, total) => {
      const attrs = { epsilon: 1e-4, batchSize: rows };
      const large = tf.mul<tf.Tensor2D>(logits, 6);
      const loss = (x: tf.Tensor) => softmaxLoss(x as tf.Tensor2D, labels as tf.Tensor1D, attrs);
      const perRow = loss(large);
      const { grads } = tf.engine().gradients(() => loss(large), [large]);
      return [perRow, ...grads, addRows(total as tf.Tensor1D, perRow, 0.7)];
    },
  };
}

function elementwise(): Case[] {
  const shape = [between(1, 7), between(1, 9), between(1, 9), between(1, 12)];
  const rows = between(1, 300);
  return [
    {
      name: `SeededDropout ${shape.join('x')}`,
      inputs: [given(...shape)],
      compute: (x) => [seededDropout(x, { seed: between(1, 1) * 77, rate: 0.3 })],
    },
    {
      name: `Relu's gradient ${shape.join('x')}`,
      inputs: [given(...shape)],
      compute: (x) => [tf.grad((value: tf.Tensor) => tf.sum(tf.square(tf.relu(value))))(x)],
    },
    {
      name: `sum over rows ${rows}x17`,
      inputs: [given(rows, 17)],
      compute: (x) => [tf.div(tf.sum(x, 0), rows)],
    },
    {
      name: `sum over many rows ${rows}`,
      inputs: [given(rows * 9, 5, 2, 3)],
      compute: (x) => [tf.div(tf.sum(x, [0, 1, 2]), rows)],
    },
    {
      name: `matMul, factors transposed or not ${rows}`,
      inputs: [given(rows, 37), given(rows, 20), given(37, rows), given(20, rows)],
      compute: (a, b, aTurned, bTurned) =>
        [
          tf.matMul(a, b, true, false),
          tf.matMul(a, bTurned, true, true),
          tf.matMul(aTurned, b),
          tf.matMul(aTurned, bTurned, false, true),
        ].map((product) => tf.div(product, 1 + rows / 10)),
    },
  ];
}
