// The kernels that multiply and add, in both of their builds, against tfjs's cpu backend, over random shapes, strides and paddings.

import '../../backends/cpu.ts';
import '@tensorflow/tfjs-backend-wasm';
import '@tensorflow/tfjs-layers';
import { setFlagsFromString } from 'node:v8';
import * as tf from '@tensorflow/tfjs-core';
import { beforeAll, describe, expect, test } from 'vitest';
import { expectSame, randomTensors, times } from '../../testing/same-on-wasm.ts';
import { convReluPool } from '../ops/conv-relu-pool.ts';
import { registerGradients } from '../ops/register-gradients.ts';
import { registerWasmKernels } from './register.ts';
import { simdBuild } from './relaxed-simd.ts';

// Node 20 has relaxed SIMD only where it is told to.
if (simdBuild() === 'plain') setFlagsFromString('--experimental-wasm-relaxed-simd');

const { between, oneOf, given } = randomTensors(7);

type Shape4 = [number, number, number, number];

function anyConvolution() {
  const [batch, channels, filters] = [between(1, 3), oneOf([1, 2, 3, 8]), oneOf([1, 4, 10, 16, 25])];
  const kernel = [between(1, 5), between(1, 5)] as const;
  const inputShape: Shape4 = [batch, kernel[0] + between(0, 9), kernel[1] + between(0, 9), channels];
  const filterShape: Shape4 = [...kernel, channels, filters];
  const strides: [number, number] = [between(1, 3), between(1, 3)];
  const pad = oneOf(['valid', 'same'] as const);
  const outputShape = tf.backend_util.computeConv2DInfo(inputShape, filterShape, strides, 1, pad).outShape;
  return { strides, pad, inputShape, filterShape, outputShape };
}

/** Among them are the kernels of 3x3 with many channels that Winograd's filtering computes. */
function anyLargeConvolution() {
  const [batch, channels, filters] = [between(1, 3), oneOf([8, 10, 12, 33]), oneOf([8, 13, 16, 24])];
  const inputShape: Shape4 = [batch, between(3, 14), between(3, 14), channels];
  const filterShape: Shape4 = [3, 3, channels, filters];
  const pad = oneOf(['valid', 'same'] as const);
  const outputShape = tf.backend_util.computeConv2DInfo(inputShape, filterShape, 1, 1, pad).outShape;
  return { strides: 1, pad, inputShape, filterShape, outputShape } as const;
}

function anyConvReluPool() {
  const kernel = [between(1, 5), between(1, 5)] as const;
  const [channels, filters] = [oneOf([1, 2, 3, 8]), oneOf([1, 4, 8, 10, 16, 20, 24, 25])];
  const x = given(between(1, 3), kernel[0] + between(2, 12), kernel[1] + between(2, 12), channels);
  return {
    inputs: [x, given(...kernel, channels, filters), given(filters)],
    pad: oneOf(['valid', 'same'] as const),
  };
}

/** Composed on cpu, fused on wasm. */
function pooled(pad: 'valid' | 'same', x: tf.Tensor, filter: tf.Tensor, bias: tf.Tensor): tf.Tensor {
  if (tf.getBackend() === 'wasm')
    return convReluPool(x as tf.Tensor4D, filter as tf.Tensor4D, bias as tf.Tensor1D, pad);
  const sums = tf.add<tf.Tensor4D>(tf.conv2d(x as tf.Tensor4D, filter as tf.Tensor4D, 1, pad), bias);
  return tf.maxPool(tf.relu(sums), 2, 2, 'valid');
}

test('both builds can be tried here', () => {
  expect(simdBuild()).toBe('relaxed');
});

describe.each(['plain', 'relaxed'] as const)('the %s build', (build) => {
  beforeAll(async () => {
    await tf.setBackend('wasm');
    registerWasmKernels(build);
    registerGradients();
  });

  test.each(times(30))('matMul of any shape, either factor transposed (%i)', async () => {
    const [m, n, k] = [between(1, 40), between(1, 40), oneOf([1, 3, 17, 128, 300])];
    const [transposeA, transposeB] = [oneOf([true, false]), oneOf([true, false])];
    const outer = oneOf([[], [2], [3]]);
    const a = given(...outer, ...(transposeA ? [k, m] : [m, k]));
    const b = given(...oneOf([outer, outer.map(() => 1)]), ...(transposeB ? [n, k] : [k, n]));
    await expectSame([a, b], (x, y) => tf.matMul(x, y, transposeA, transposeB));
  });

  test.each(times(20))('any convolution of many channels, and its gradients (%i)', async () => {
    const { strides, pad, inputShape, filterShape, outputShape } = anyLargeConvolution();
    const [x, filter, dy] = [given(...inputShape), given(...filterShape), given(...outputShape)];
    const attrs = { strides, pad, dataFormat: 'NHWC' };
    await expectSame([x, filter], (...inputs) =>
      tf.conv2d(inputs[0] as tf.Tensor4D, inputs[1] as tf.Tensor4D, strides, pad),
    );
    await expectSame([x, dy], (...inputs) =>
      tf
        .engine()
        .runKernel<tf.Tensor>(
          tf.Conv2DBackpropFilter,
          { x: inputs[0], dy: inputs[1] },
          { ...attrs, filterShape },
        ),
    );
    await expectSame([dy, filter], (...inputs) =>
      tf
        .engine()
        .runKernel<tf.Tensor>(
          tf.Conv2DBackpropInput,
          { dy: inputs[0], filter: inputs[1] },
          { ...attrs, inputShape },
        ),
    );
  });

  test.each(times(30))('the filter gradient of any convolution (%i)', async () => {
    const { strides, pad, inputShape, filterShape, outputShape } = anyConvolution();
    const attrs = { strides, pad, dataFormat: 'NHWC', filterShape };
    await expectSame([given(...inputShape), given(...outputShape)], (x, dy) =>
      tf.engine().runKernel<tf.Tensor>(tf.Conv2DBackpropFilter, { x, dy }, attrs),
    );
  });

  test.each(times(30))('the input gradient of any convolution (%i)', async () => {
    const { strides, pad, inputShape, filterShape, outputShape } = anyConvolution();
    const attrs = { strides, pad, dataFormat: 'NHWC', inputShape };
    await expectSame([given(...outputShape), given(...filterShape)], (dy, filter) =>
      tf.engine().runKernel<tf.Tensor>(tf.Conv2DBackpropInput, { dy, filter }, attrs),
    );
  });

  test.each(times(30))('convolution, relu and pooling in one (%i)', async () => {
    const { inputs, pad } = anyConvReluPool();
    await expectSame(inputs, (x, filter, bias) => pooled(pad, x, filter, bias));
  });

  test.each(times(30))('its gradients of image, kernel and bias (%i)', async () => {
    const { inputs, pad } = anyConvReluPool();
    await expectSame(inputs, (...tensors) => {
      const loss = (...args: tf.Tensor[]) => tf.sum(tf.square(pooled(pad, args[0], args[1], args[2])));
      const gradients = tf.grads(loss)(tensors);
      const flat = tf.concat(gradients.map((each) => tf.reshape(each, [-1])));
      tf.dispose(gradients);
      return flat;
    });
  });

  test('a NaN is not pooled away', async () => {
    await tf.setBackend('wasm');
    const x = tf.fill<tf.Rank.R4>([1, 4, 4, 1], NaN);
    const found = convReluPool(x, tf.ones([3, 3, 1, 5]), tf.zeros([5]), 'valid');
    expect(found.dataSync().every(Number.isNaN)).toBe(true);
    tf.disposeVariables();
  });
});
