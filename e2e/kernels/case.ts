// One computation with random tensors, to be done on two backends.

import * as tf from '@tensorflow/tfjs-core';
import { seededRandom } from '../../src/domain/seeded-random.ts';

export interface Case {
  name: string;
  inputs: { shape: number[]; values: Float32Array }[];
  compute(...inputs: tf.Tensor[]): tf.Tensor[];
}

const random = seededRandom(11);
export const between = (low: number, high: number) => low + Math.floor(random() * (high - low + 1));
export const given = (...shape: number[]) => ({
  shape,
  values: Float32Array.from({ length: tf.util.sizeFromShape(shape) }, () => random() * 2 - 1),
});
export const digits = (count: number) => ({
  shape: [count],
  values: Float32Array.from({ length: count }, () => between(0, 9)),
});
