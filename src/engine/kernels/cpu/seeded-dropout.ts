// This is SeededDropout in plain JavaScript.

import { seededHash } from '../../../domain/seeded-hash.ts';
import {
  dropoutThreshold,
  type SeededDropoutAttrs,
  type SeededDropoutInputs,
} from '../ops/seeded-dropout.ts';
import type { ArrayKernel } from './array-kernel.ts';

export const seededDropout: ArrayKernel<keyof SeededDropoutInputs, SeededDropoutAttrs> = {
  outputShape: ({ x }) => x.shape,
  run({ x }, out, { seed, rate }) {
    const threshold = dropoutThreshold(rate);
    for (let index = 0; index < x.length; index++)
      out[index] = seededHash(index, seed) >= threshold ? x[index] / (1 - rate) : 0;
  },
};
