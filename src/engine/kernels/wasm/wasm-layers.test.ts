// What the layers of a network are made of on wasm, tfjs's own kernels among it, against cpu: forwards and backwards.

import '../../backends/cpu.ts';
import '@tensorflow/tfjs-backend-wasm';
import '@tensorflow/tfjs-layers';
import * as tf from '@tensorflow/tfjs-core';
import { beforeAll, test } from 'vitest';
import { expectSame, randomTensors, times } from '../../testing/same-on-wasm.ts';
import { registerGradients } from '../ops/register-gradients.ts';
import { registerWasmKernels } from './register.ts';

const { between, oneOf, given } = randomTensors(23);

beforeAll(async () => {
  await tf.setBackend('wasm');
  registerWasmKernels();
  registerGradients();
});

/** What comes out, and the gradient of the sum of its squares. */
function bothWays(compute: (...tensors: tf.Tensor[]) => tf.Tensor) {
  return (...tensors: tf.Tensor[]) => {
    const gradients = tf.grads((...args: tf.Tensor[]) => tf.sum(tf.square(compute(...args))))(tensors);
    const flat = [compute(...tensors), ...gradients].map((each) => tf.reshape(each, [-1]));
    return tf.concat(flat);
  };
}

test.each(times(40))('a convolution of any strides and padding (%i)', async () => {
  const kernel = between(1, 5);
  const [channels, filters] = [oneOf([1, 2, 3, 8]), oneOf([1, 4, 10, 17])];
  const x = given(between(1, 3), kernel + between(0, 9), kernel + between(0, 9), channels);
  const strides = between(1, 4);
  const pad = oneOf(['valid', 'same'] as const);
  await expectSame(
    [x, given(kernel, kernel, channels, filters)],
    bothWays((image, filter) => tf.conv2d(image as tf.Tensor4D, filter as tf.Tensor4D, strides, pad)),
  );
});

test.each(
  times(80).map((index) => ({ index, kind: index % 2 ? ('avgPool' as const) : ('maxPool' as const) })),
)('$kind of any size, strides and padding ($index)', async ({ kind, index }) => {
  const size = (index % 5) + 1;
  const x = given(between(1, 3), size + between(0, 9), size + between(0, 9), oneOf([1, 3, 10]));
  const strides = between(1, 4);
  const pad = oneOf(['valid', 'same'] as const);
  await expectSame(
    [x],
    bothWays((image) => tf[kind](image as tf.Tensor4D, size, strides, pad)),
  );
});

test.each(['relu', 'elu', 'sigmoid', 'tanh', 'softmax'] as const)('%s', async (activation) => {
  const x = given(between(2, 5), between(3, 20), 7);
  x.values = x.values.map((value) => value * 4);
  await expectSame(
    [x],
    bothWays((value) => tf[activation](value)),
  );
});

test.each(times(5))('the mean of each map (%i)', async () => {
  const x = given(between(1, 4), between(1, 9), between(1, 9), oneOf([1, 3, 10]));
  await expectSame(
    [x],
    bothWays((maps) => tf.mean(maps, [1, 2])),
  );
});
