// Each kernel of ours against tfjs's cpu backend, over random shapes, strides and paddings.

import '../../backends/cpu.ts';
import '@tensorflow/tfjs-backend-wasm';
import '@tensorflow/tfjs-layers';
import * as tf from '@tensorflow/tfjs-core';
import { beforeAll, expect, test } from 'vitest';
import { expectSame, randomTensors, times } from '../../testing/same-on-wasm.ts';
import { BatchNormalization } from '../../network/batch-normalization.ts';
import { Adadelta } from '../../training/optimizers/adadelta.ts';
import { AdamW } from '../../training/optimizers/adamw.ts';
import { addRows } from '../ops/add-rows.ts';
import { channelAffine } from '../ops/channel-affine.ts';
import { registerGradients } from '../ops/register-gradients.ts';
import { seededDropout } from '../ops/seeded-dropout.ts';
import { softmaxLoss } from '../ops/softmax-loss.ts';
import { registerWasmKernels } from './register.ts';

const { random, between, oneOf, floats, given } = randomTensors(7);

beforeAll(async () => {
  await tf.setBackend('wasm');
  registerWasmKernels();
  registerGradients();
});

test('a clone shares its data with the tensor, and keeps them when that is gone', async () => {
  await tf.setBackend('wasm');
  const before = tf.memory().numDataBuffers;
  const first = tf.tensor([1, 2, 3]);
  const second = tf.clone(first);
  expect(tf.memory().numDataBuffers).toBe(before + 1);
  first.dispose();
  expect([...second.dataSync()]).toEqual([1, 2, 3]);
  second.dispose();
  expect(tf.memory().numDataBuffers).toBe(before);
});

test.each(times(20))('the gradient of any max pooling (%i)', async () => {
  const [batch, channels] = [between(1, 3), oneOf([1, 3, 10])];
  const [height, width] = [between(4, 14), between(4, 14)];
  const filter: [number, number] = [between(1, 3), between(1, 3)];
  const strides: [number, number] = [between(1, 3), between(1, 3)];
  const pad = oneOf(['valid', 'same'] as const);
  await expectSame([given(batch, height, width, channels)], (x) =>
    tf.grad((image: tf.Tensor) => tf.sum(tf.square(tf.maxPool(image as tf.Tensor4D, filter, strides, pad))))(
      x,
    ),
  );
});

test.each(times(12))(
  'dropout drops the same units, forwards and backwards, and keeps their mean (%i)',
  async () => {
    const rate = oneOf([0.1, 0.2, 0.5, 0.9]);
    const attrs = { seed: between(-(2 ** 31), 2 ** 31 - 1), rate };
    const x = given(between(1, 5), between(1, 7), between(1, 50));
    await expectSame([x], (tensor) => seededDropout(tensor, attrs));
  },
);

test('dropout drops as many as its rate says, and others with another seed', async () => {
  await tf.setBackend('wasm');
  const ones = tf.ones([10_000]);
  const drop = (seed: number) => seededDropout(ones, { seed, rate: 0.2 });
  const [one, other] = [drop(1), drop(2)];
  const values = [...one.dataSync()];
  expect(values.filter((value) => value === 0).length / 10_000).toBeCloseTo(0.2, 1);
  expect(values.find((value) => value > 0)).toBeCloseTo(1.25);
  expect([...other.dataSync()]).not.toEqual(values);
  tf.dispose([ones, one, other]);
});

test.each(times(5))('softmax with its loss, its gradient and the sum of its rows (%i)', async () => {
  const rows = between(1, 70);
  const labels = { shape: [rows], values: Float32Array.from({ length: rows }, () => between(0, 9)) };
  await expectSame([given(rows, 10), labels], (logits, truth) => {
    const attrs = { epsilon: 1e-7, batchSize: rows };
    const loss = () => softmaxLoss(logits as tf.Tensor2D, truth as tf.Tensor1D, attrs);
    const { grads } = tf.engine().gradients(loss, [logits]);
    return tf.concat([tf.reshape(grads[0], [-1]), addRows(tf.zeros([2]), loss(), 0.5)]);
  });
});

test.each(times(20))('batch normalization of any shape, forwards and backwards (%i)', async () => {
  const channels = oneOf([1, 3, 4, 7, 12, 32]);
  const shape = oneOf([[between(2, 300)], [between(1, 4), between(2, 9), between(1, 9)]]);
  const x = given(...shape, channels);
  const offset = random() * 6 - 3;
  x.values = x.values.map((value) => value * 2 + offset);
  const weight = given(...shape, channels);
  const relu = oneOf([true, false]);
  const parameters = [given(channels), given(channels)];
  const withLayer = (compute: (layer: BatchNormalization, input: tf.Tensor) => tf.Tensor) => {
    return (input: tf.Tensor, factor: tf.Tensor) => {
      const layer = new BatchNormalization({ relu });
      layer.build(input.shape);
      layer.weights.slice(0, 2).forEach((each, index) => each.write(tf.tensor(parameters[index].values)));
      const result = compute(layer, input);
      const weights = layer.weights.map((each) => tf.clone(each.read()));
      tf.dispose(layer.weights.map((each) => each.read()));
      return tf.concat([tf.reshape(tf.mul(result, factor), [-1]), ...weights]);
    };
  };
  await expectSame(
    [x, weight],
    withLayer((layer, input) => layer.call(input, { training: true })),
  );
  await expectSame(
    [x, weight],
    withLayer((layer, input) => {
      layer.call(input, { training: true });
      return layer.call(input, { training: false });
    }),
  );
  await expectSame([x, weight], (input, factor) => {
    const at = tf.variable(input);
    const gradients = withLayer((layer) => {
      const trained = [at, ...layer.weights.slice(0, 2).map((each) => each.read() as tf.Variable)];
      const { grads } = tf.variableGrads(
        () => tf.sum<tf.Scalar>(tf.mul(layer.call(at, { training: true }), factor)),
        trained,
      );
      return tf.concat(trained.map(({ name }) => tf.reshape(grads[name], [-1])));
    })(input, tf.scalar(1));
    at.dispose();
    return gradients;
  });
});

test.each(times(10))('a scale and a shift a channel, and their gradients (%i)', async () => {
  const channels = oneOf([1, 3, 4, 12]);
  const relu = oneOf([true, false]);
  const inputs = [given(between(1, 5), between(1, 5), channels), given(channels), given(channels)];
  await expectSame(inputs, (...tensors) => {
    const affine = (x: tf.Tensor, scale: tf.Tensor, shift: tf.Tensor) =>
      tf.getBackend() === 'wasm'
        ? channelAffine(x, scale, shift, { relu })
        : relu
          ? tf.relu(tf.add(tf.mul(x, scale), shift))
          : tf.add(tf.mul(x, scale), shift);
    const [x, scale, shift] = tensors;
    const value = tf.reshape(affine(x, scale, shift), [-1]);
    const gradients = tf.grads((...args) => tf.sum(tf.square(affine(args[0], args[1], args[2]))))(tensors);
    return tf.concat([value, ...gradients.map((each) => tf.reshape(each, [-1]))]);
  });
});

test.each([
  ['Adadelta', 1],
  ['Adadelta', 3],
  ['Adadelta', 4],
  ['Adadelta', 130],
  ['AdamW', 1],
  ['AdamW', 3],
  ['AdamW', 4],
  ['AdamW', 130],
] as const)('a step of %s over %i weights is the same in one kernel as in many', async (name, size) => {
  const start = floats([size]);
  const steps = [floats([size]), floats([size]), floats([size])];
  const [ends, kept]: number[][][] = [[], []];
  for (const backend of ['cpu', 'wasm']) {
    await tf.setBackend(backend);
    const weight = tf.variable(tf.tensor(start, [size, 1]));
    const optimizer = name === 'AdamW' ? new AdamW(0.01, 0.1, 1e-7) : new Adadelta(1, 0.95, 1e-7);
    for (const gradient of steps) tf.tidy(() => optimizer.apply([weight], [tf.tensor(gradient, [size, 1])]));
    ends.push([...weight.dataSync()]);
    kept.push(optimizer.accumulators[0].flatMap((each) => [...each.dataSync()]));
    optimizer.dispose();
    weight.dispose();
  }
  ends[0].forEach((value, index) => expect(ends[1][index]).toBeCloseTo(value, 5));
  // A run may go on on another backend. With 32 bits, 1 - 0.999 is off by a hundred thousandth.
  expect(kept[1]).toHaveLength(2 * size);
  kept[0].forEach((value, index) => expect(kept[1][index] / value).toBeCloseTo(1, 4));
});
