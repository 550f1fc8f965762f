// Kernels in plain JavaScript over arrays, for the two backends whose memory it can see: all that is small, and all of cpu's.

import type { TensorInfo } from '@tensorflow/tfjs-core';
import { SEEDED_DROPOUT, type SeededDropoutAttrs } from '../ops/custom-kernels.ts';
import { dropoutHash, dropoutThreshold } from '../ops/dropout-hash.ts';
import {
  ADD_ROWS,
  SOFTMAX_LOSS,
  SOFTMAX_LOSS_GRADIENT,
  type AddRowsAttrs,
  type SoftmaxLossAttrs,
} from '../ops/softmax-loss.ts';

export interface HostKernel {
  /** In the order in which `run` wants their values. */
  inputs: readonly string[];
  outputShape(inputs: Record<string, TensorInfo>): number[];
  run(inputs: Float32Array[], out: Float32Array, attrs: object): void;
}

export const LOSS_KERNELS: Record<string, HostKernel> = {
  [SOFTMAX_LOSS]: {
    inputs: ['logits', 'labels'],
    outputShape: ({ labels }) => [labels.shape[0], 2],
    run([logits, labels], out, attrs) {
      const { epsilon, batchSize } = attrs as SoftmaxLossAttrs;
      const classes = logits.length / labels.length;
      for (let row = 0; row < labels.length; row++) {
        const { largest, sum } = softmaxOfRow(logits, row, classes);
        const own = logits[row * classes + labels[row]];
        const probability = clip(Math.exp(own - largest) / sum, epsilon);
        out[row * 2] = -Math.log(probability) / batchSize;
        const first = logits.indexOf(largest, row * classes) - row * classes;
        // A NaN loss is told by the loss; here it is just not right.
        out[row * 2 + 1] = (first === labels[row] ? 1 : 0) / batchSize;
      }
    },
  },
  [SOFTMAX_LOSS_GRADIENT]: {
    inputs: ['logits', 'labels'],
    outputShape: ({ logits }) => logits.shape,
    run([logits, labels], out, attrs) {
      const { epsilon, batchSize } = attrs as SoftmaxLossAttrs;
      const classes = logits.length / labels.length;
      for (let row = 0; row < labels.length; row++) {
        const { largest, sum } = softmaxOfRow(logits, row, classes);
        const own = Math.exp(logits[row * classes + labels[row]] - largest) / sum;
        const open = clip(own, epsilon) === own || Number.isNaN(own);
        for (let k = 0; k < classes; k++) {
          const at = row * classes + k;
          const probability = Math.exp(logits[at] - largest) / sum;
          out[at] = open ? (probability - (k === labels[row] ? 1 : 0)) / batchSize : 0;
        }
      }
    },
  },
  [ADD_ROWS]: {
    inputs: ['total', 'rows'],
    outputShape: ({ total }) => total.shape,
    run([total, rows], out, attrs) {
      const { scale } = attrs as AddRowsAttrs;
      let [first, second] = [0, 0];
      for (let at = 0; at < rows.length; at += 2) {
        first += rows[at];
        second += rows[at + 1];
      }
      out[0] = total[0] + first * scale;
      out[1] = total[1] + second * scale;
    },
  },
};

export const DROPOUT_KERNEL: Record<string, HostKernel> = {
  [SEEDED_DROPOUT]: {
    inputs: ['x'],
    outputShape: ({ x }) => x.shape,
    run([x], out, attrs) {
      const { seed, rate } = attrs as SeededDropoutAttrs;
      const threshold = dropoutThreshold(rate);
      for (let index = 0; index < x.length; index++)
        out[index] = dropoutHash(index, seed) >= threshold ? x[index] / (1 - rate) : 0;
    },
  },
};

function softmaxOfRow(logits: Float32Array, row: number, classes: number): { largest: number; sum: number } {
  let largest = -Infinity;
  for (let at = row * classes; at < (row + 1) * classes; at++) largest = Math.max(largest, logits[at]);
  let sum = 0;
  for (let at = row * classes; at < (row + 1) * classes; at++) sum += Math.exp(logits[at] - largest);
  return { largest, sum };
}

function clip(probability: number, epsilon: number): number {
  return Math.min(1 - epsilon, Math.max(epsilon, probability));
}
