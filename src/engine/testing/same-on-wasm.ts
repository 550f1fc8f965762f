// Random tensors, and the same computation with them on cpu and on wasm.

import * as tf from '@tensorflow/tfjs-core';
import { expect } from 'vitest';
import { seededRandom } from '../../domain/seeded-random.ts';

export interface Given {
  shape: number[];
  values: Float32Array;
}

/** Chance of a test file, the same in every run. */
export function randomTensors(seed: number) {
  const random = seededRandom(seed);
  const between = (low: number, high: number) => low + Math.floor(random() * (high - low + 1));
  const oneOf = <T>(values: readonly T[]): T => values[between(0, values.length - 1)];
  const floats = (shape: number[]) =>
    Float32Array.from({ length: shape.reduce((size, side) => size * side, 1) }, () => random() * 2 - 1);
  const given = (...shape: number[]): Given => ({ shape, values: floats(shape) });
  return { random, between, oneOf, floats, given };
}

/** To 1e-4, relative to values above 1; neither backend may leave a tensor behind. */
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

export const times = (count: number) => Array.from({ length: count }, (_, index) => index);
