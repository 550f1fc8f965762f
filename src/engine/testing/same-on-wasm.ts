// Tests of kernels compute the same with random tensors on cpu and on wasm, and expect equal results.

import * as tf from '@tensorflow/tfjs-core';
import { expect } from 'vitest';
import { seededRandom } from '../../domain/seeded-random.ts';

/** The values of an input are row-major. */
export interface Given {
  shape: number[];
  values: Float32Array;
}

/**
 * The same seed gives the same numbers in every run.
 * @returns `random` in [0,1), `between` with both ends included, and `floats` and `given` with values in [-1,1)
 */
export function randomTensors(seed: number) {
  const random = seededRandom(seed);
  const between = (low: number, high: number) => low + Math.floor(random() * (high - low + 1));
  const oneOf = <T>(values: readonly T[]): T => values[between(0, values.length - 1)];
  const floats = (shape: number[]) =>
    Float32Array.from({ length: shape.reduce((size, side) => size * side, 1) }, () => random() * 2 - 1);
  const given = (...shape: number[]): Given => ({ shape, values: floats(shape) });
  return { random, between, oneOf, floats, given };
}

/**
 * Expects that cpu and wasm agree to 1e-4, relative to values above 1, and that neither leaks a tensor.
 * @param compute takes the inputs as tensors and is run in tf.tidy
 */
export async function expectSame(
  inputs: Given[],
  compute: (...tensors: tf.Tensor[]) => tf.Tensor,
): Promise<void> {
  const results: Float32Array[] = [];
  for (const backend of ['cpu', 'wasm']) {
    await tf.setBackend(backend);
    const before = tf.memory().numTensors;
    const result = tf.tidy(() => compute(...inputs.map(({ values, shape }) => tf.tensor(values, shape))));
    results.push((await result.data<'float32'>()).slice());
    result.dispose();
    expect(tf.memory().numTensors).toBe(before);
  }
  const [expected, found] = results;
  expect(found.length).toBe(expected.length);
  let largest = 0;
  expected.forEach((value, index) => {
    const apart = Math.abs(value - found[index]) / Math.max(1, Math.abs(value));
    largest = Math.max(largest, Number.isNaN(apart) ? Infinity : apart);
  });
  expect(largest).toBeLessThan(1e-4);
}

/** @returns the numbers 0 to count - 1 */
export const times = (count: number) => Array.from({ length: count }, (_, index) => index);
