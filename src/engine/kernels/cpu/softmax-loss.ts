// These are SoftmaxLoss and its gradient in plain JavaScript.

import type { SoftmaxLossAttrs, SoftmaxLossInputs } from '../ops/softmax-loss.ts';
import type { ArrayKernel } from './array-kernel.ts';

type LossKernel = ArrayKernel<keyof SoftmaxLossInputs, SoftmaxLossAttrs>;

export const softmaxLoss: LossKernel = {
  outputShape: ({ labels }) => [labels.shape[0], 2],
  run({ logits, labels }, out, { epsilon, batchSize }) {
    const classes = logits.length / labels.length;
    for (let row = 0; row < labels.length; row++) {
      const { largest, sum } = softmaxOfRow(logits, row, classes);
      const own = logits[row * classes + labels[row]];
      const probability = clip(Math.exp(own - largest) / sum, epsilon);
      out[row * 2] = -Math.log(probability) / batchSize;
      const first = logits.indexOf(largest, row * classes) - row * classes;
      // With a NaN among the logits the loss is NaN, and the answer counts as wrong.
      out[row * 2 + 1] = (first === labels[row] ? 1 : 0) / batchSize;
    }
  },
};

export const softmaxLossGradient: LossKernel = {
  outputShape: ({ logits }) => logits.shape,
  run({ logits, labels }, out, { epsilon, batchSize }) {
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
};

/** @returns the largest logit of a row, and the sum of exp(logit - largest), which cannot overflow */
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
