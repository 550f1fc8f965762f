// AdadeltaStep on tfjs's wasm backend changes the accumulators in place and writes the weight to a new tensor.

import { util } from '@tensorflow/tfjs-core';
import type { AdadeltaStepAttrs, AdadeltaStepInputs } from '../ops/adadelta-step.ts';
import type { WasmKernel } from './wasm-kernel.ts';

export const adadeltaStep: WasmKernel<AdadeltaStepInputs, AdadeltaStepAttrs> = (
  memory,
  { weight, gradient, gradients, updates },
  { learningRate, rho, epsilon },
) => {
  const next = memory.output(weight.shape);
  const [w, g, a, d, out] = [weight, gradient, gradients, updates, next].map((each) =>
    memory.addressOf(each),
  );
  memory.kernels.adadelta(w, g, a, d, out, util.sizeFromShape(weight.shape), learningRate, rho, epsilon);
  return [next];
};
