// A SIMD kernel computes SeededDropout on tfjs's wasm backend.

import { util } from '@tensorflow/tfjs-core';
import {
  dropoutThreshold,
  type SeededDropoutAttrs,
  type SeededDropoutInputs,
} from '../ops/seeded-dropout.ts';
import type { WasmKernel } from './wasm-kernel.ts';

export const seededDropout: WasmKernel<SeededDropoutInputs, SeededDropoutAttrs> = (
  memory,
  { x },
  { seed, rate },
) => {
  const out = memory.output(x.shape);
  const size = util.sizeFromShape(x.shape);
  const [from, to] = [x, out].map((each) => memory.addressOf(each));
  memory.kernels.dropout(from, to, size, seed, dropoutThreshold(rate), 1 / (1 - rate));
  return out;
};
