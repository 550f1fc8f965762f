// Declares a computation with random tensors that is done on two backends, and makes the tensors.

import * as tf from '@tensorflow/tfjs-core';
import { seededRandom } from '../../src/domain/seeded-random.ts';

export interface Case {
  name: string;
  inputs: { shape: number[]; values: Float32Array }[];
  compute(...inputs: tf.Tensor[]): tf.Tensor[];
}

const random = seededRandom(11);
/** @returns a random integer from `low` to `high`, both included */
export const between = (low: number, high: number) => low + Math.floor(random() * (high - low + 1));
/** @returns random numbers in [-1,1) of this shape */
export const given = (...shape: number[]) => ({
  shape,
  values: Float32Array.from({ length: tf.util.sizeFromShape(shape) }, () => random() * 2 - 1),
});
/** @returns random labels from 0 to 9, of shape [count] */
export const digits = (count: number) => ({
  shape: [count],
  values: Float32Array.from({ length: count }, () => between(0, 9)),
});
