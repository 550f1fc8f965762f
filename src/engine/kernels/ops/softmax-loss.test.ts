import '../../backends/cpu.ts';
import '@tensorflow/tfjs-layers';
import * as tf from '@tensorflow/tfjs-core';
import { beforeAll, expect, test } from 'vitest';
import { registerGradients } from './register-gradients.ts';
import { softmaxLoss } from './softmax-loss.ts';

beforeAll(registerGradients);

const LOGITS = [2, 1, 0.1, 0, 0, 0];

test('loss and gradient are those computed by hand', () => {
  const logits = tf.tensor2d(LOGITS, [2, 3]);
  const labels = tf.tensor1d([0, 2]);
  const loss = () => softmaxLoss(logits, labels, { epsilon: 1e-7, batchSize: 2 });
  const { value, grads } = tf.engine().gradients(loss, [logits]);
  // p of the first row: e^2, e^1, e^0.1 over their sum 11.2125; of the second a third each.
  const p = [Math.exp(2), Math.exp(1), Math.exp(0.1)].map((each) => each / 11.21250885);
  const expected = [-Math.log(p[0]) / 2, 0.5, Math.log(3) / 2, 0];
  [...value.dataSync()].forEach((each, at) => expect(each).toBeCloseTo(expected[at], 6));
  const slope = [(p[0] - 1) / 2, p[1] / 2, p[2] / 2, 1 / 6, 1 / 6, -1 / 3];
  [...grads[0].dataSync()].forEach((each, at) => expect(each).toBeCloseTo(slope[at], 6));
});

test('a loss is at most -log(epsilon), and then has no gradient', () => {
  const logits = tf.tensor2d([100, 0], [1, 2]);
  const loss = () => softmaxLoss(logits, tf.tensor1d([1]), { epsilon: 1e-4, batchSize: 1 });
  const { value, grads } = tf.engine().gradients(loss, [logits]);
  expect(value.dataSync()[0]).toBeCloseTo(-Math.log(1e-4), 5);
  expect([...grads[0].dataSync()]).toEqual([0, 0]);
});

test('a logit that is not a number makes a loss that is not a number', () => {
  const rows = softmaxLoss(tf.tensor2d([NaN, 0], [1, 2]), tf.tensor1d([1]), { epsilon: 1e-7, batchSize: 1 });
  expect(rows.dataSync()[0]).toBeNaN();
});
