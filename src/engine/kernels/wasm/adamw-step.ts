// AdamWStep on tfjs's wasm backend changes the moments in place and writes the weight to a new tensor.

import { util } from '@tensorflow/tfjs-core';
import type { AdamWStepAttrs, AdamWStepInputs } from '../ops/adamw-step.ts';
import type { WasmKernel } from './wasm-kernel.ts';

export const adamWStep: WasmKernel<AdamWStepInputs, AdamWStepAttrs> = (
  memory,
  { weight, gradient, first, second },
  { beta1, beta2, epsilon, keep, rate, correction },
) => {
  const next = memory.output(weight.shape);
  const [w, g, m, v, out] = [weight, gradient, first, second, next].map((each) => memory.addressOf(each));
  const size = util.sizeFromShape(weight.shape);
  memory.kernels.adamw(w, g, m, v, out, size, beta1, beta2, epsilon, keep, rate, correction);
  return [next];
};
