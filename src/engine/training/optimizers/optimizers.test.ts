// Every optimizer against the published update rule, worked out in doubles beside it.

import '../../backends/cpu.ts';
import * as tf from '@tensorflow/tfjs-core';
import { expect, test } from 'vitest';
import type { OptimizerName } from '../../../domain/experiment/training-config.ts';
import { Adadelta } from './adadelta.ts';
import { createOptimizer } from './create-optimizer.ts';
import type { Optimizer } from './optimizer.ts';

const GRADIENTS = [0.5, -0.2, 0.1];
const EPSILON = 1e-7;

function stepsOf(optimizer: Optimizer): number[] {
  const weight = tf.tidy(() => tf.variable(tf.scalar(1)));
  const values = GRADIENTS.map((gradient) => {
    tf.tidy(() => optimizer.apply([weight], [tf.scalar(gradient)]));
    return weight.dataSync()[0];
  });
  weight.dispose();
  return values;
}

function expectSteps(optimizer: OptimizerName, learningRate: number, expected: number[]) {
  const before = tf.memory().numTensors;
  const made = createOptimizer({ optimizer, learningRate, weightDecay: 0.1 }, EPSILON);
  stepsOf(made).forEach((value, index) => expect(value).toBeCloseTo(expected[index], 5));
  made.dispose();
  expect(tf.memory().numTensors).toBe(before);
}

test('Adadelta takes the first step that Zeiler gives: sqrt(eps) / sqrt(0.05 g^2 + eps), not the gradient', () => {
  const [first] = stepsOf(new Adadelta(1, 0.95, 1e-4));
  expect(1 - first).toBeCloseTo((0.5 * 0.01) / Math.sqrt(0.05 * 0.25 + 1e-4), 6);
  expect(1 - first).toBeCloseTo(0.0445435, 5);
});

test('Adadelta follows the rule for three steps and frees its accumulators', () => {
  let [a, d, w] = [0, 0, 1];
  const expected = GRADIENTS.map((g) => {
    a = 0.95 * a + 0.05 * g * g;
    const u = (g * Math.sqrt(d + EPSILON)) / Math.sqrt(a + EPSILON);
    d = 0.95 * d + 0.05 * u * u;
    return (w -= u);
  });
  expectSteps('adadelta', 1, expected);
});

test('Adam follows Kingma and Ba for three steps', () => {
  let [m, v, w] = [0, 0, 1];
  const expected = GRADIENTS.map((g, index) => {
    m = 0.9 * m + 0.1 * g;
    v = 0.999 * v + 0.001 * g * g;
    const [mHat, vHat] = [m / (1 - 0.9 ** (index + 1)), v / (1 - 0.999 ** (index + 1))];
    return (w -= (0.01 * mHat) / (Math.sqrt(vHat) + EPSILON));
  });
  expectSteps('adam', 0.01, expected);
});

test('AdamW is Adam for biases, and takes the decay of a kernel straight off it', () => {
  let [m, v, w] = [0, 0, 1];
  const [bias, kernel] = [0.1, 0].map((decay) => {
    [m, v, w] = [0, 0, 1];
    return GRADIENTS.map((g, index) => {
      m = 0.9 * m + 0.1 * g;
      v = 0.999 * v + 0.001 * g * g;
      const [mHat, vHat] = [m / (1 - 0.9 ** (index + 1)), v / (1 - 0.999 ** (index + 1))];
      return (w = w * (1 - 0.01 * (0.1 - decay)) - (0.01 * mHat) / (Math.sqrt(vHat) + EPSILON));
    });
  });
  expectSteps('adamw', 0.01, bias);
  const optimizer = createOptimizer({ optimizer: 'adamw', learningRate: 0.01, weightDecay: 0.1 }, EPSILON);
  const weight = tf.tidy(() => tf.variable(tf.tensor2d([[1]])));
  for (const [index, gradient] of GRADIENTS.entries()) {
    tf.tidy(() => optimizer.apply([weight], [tf.tensor2d([[gradient]])]));
    expect(weight.dataSync()[0]).toBeCloseTo(kernel[index], 5);
  }
  optimizer.dispose();
  weight.dispose();
});

test('RMSprop decays the mean square by 0.9 before it divides', () => {
  let [a, w] = [0, 1];
  const expected = GRADIENTS.map((g) => {
    a = 0.9 * a + 0.1 * g * g;
    return (w -= (0.01 * g) / Math.sqrt(a + EPSILON));
  });
  expectSteps('rmsprop', 0.01, expected);
});

test('SGD carries nine tenths of its last step on', () => {
  expectSteps('sgd', 0.1, [0.95, 0.925, 0.8925]);
});

test.each(['adadelta', 'adam', 'adamw', 'rmsprop', 'sgd'] as const)(
  'another %s goes on from its accumulators as if it had not stopped, and frees them',
  (optimizer) => {
    const before = tf.memory().numTensors;
    const settings = { optimizer, learningRate: 0.1, weightDecay: 0.1 };
    const [whole, again] = [createOptimizer(settings, EPSILON), createOptimizer(settings, EPSILON)];
    const [one, other] = [0, 0].map(() => tf.tidy(() => tf.variable(tf.tensor2d([[1, -2, 3]]))));
    const step = (by: Optimizer, weight: tf.Variable, gradient: number[]) =>
      tf.tidy(() => by.apply([weight], [tf.tensor2d([gradient])]));
    step(whole, one, [0.3, -0.1, 0]);
    step(whole, one, [0.2, 0.5, -1]);
    other.assign(one);
    const kept = whole.accumulators.map((list) =>
      list.map((each) => ({ shape: each.shape, values: Float32Array.from(each.dataSync()) })),
    );
    again.restore(whole.iterations, kept);
    for (const gradient of [0.7, -0.4]) {
      step(whole, one, [gradient, 0.1, 0.2]);
      step(again, other, [gradient, 0.1, 0.2]);
    }
    expect(again.iterations).toBe(4);
    expect(other.dataSync()).toEqual(one.dataSync());
    tf.dispose([one, other]);
    for (const each of [whole, again]) each.dispose();
    expect(tf.memory().numTensors).toBe(before);
  },
);
