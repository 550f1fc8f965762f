import '../../backends/cpu.ts';
import '@tensorflow/tfjs-layers';
import * as tf from '@tensorflow/tfjs-core';
import { expect, test } from 'vitest';
import { GRADIENT_OF_RELU } from './relu-gradient.ts';
import { registerGradients } from './register-gradients.ts';
import { SEEDED_DROPOUT, seededDropout } from './seeded-dropout.ts';

test('importing registers nothing; the call registers gradients of ours and takes the place of those of tfjs', () => {
  expect(tf.getGradient(SEEDED_DROPOUT)).toBeUndefined();
  expect(tf.getGradient(tf.Relu)).not.toBe(GRADIENT_OF_RELU);
  registerGradients();
  expect(tf.getGradient(SEEDED_DROPOUT)).toBeDefined();
  expect(tf.getGradient(tf.Relu)).toBe(GRADIENT_OF_RELU);
});

test('a second call leaves what is registered', () => {
  registerGradients();
  const another = { ...GRADIENT_OF_RELU };
  tf.registerGradient(another);
  registerGradients();
  expect(tf.getGradient(tf.Relu)).toBe(another);
});

test('the gradient of dropout passes where the value passed, as much larger', () => {
  registerGradients();
  const dropped = (x: tf.Tensor) => seededDropout(x, { seed: 5, rate: 0.5 });
  const ones = tf.ones([200]);
  const gradient = [...tf.grad(dropped)(ones).dataSync()];
  expect(gradient).toEqual([...dropped(ones).dataSync()]);
  expect(new Set(gradient)).toEqual(new Set([0, 2]));
});
