// Tanh replaces that of tfjs's wasm backend, which computes one value at a time.

import { util, type TensorInfo } from '@tensorflow/tfjs-core';
import type { WasmKernel } from './wasm-kernel.ts';

export const tanh: WasmKernel<Record<'x', TensorInfo>, object> = (memory, { x }) => {
  const out = memory.output(x.shape);
  memory.kernels.tanh(memory.addressOf(x), memory.addressOf(out), util.sizeFromShape(x.shape));
  return out;
};
