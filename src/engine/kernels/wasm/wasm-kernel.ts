// On tfjs's wasm backend a kernel of ours is a function that reads its inputs from the backend's memory and writes its outputs
// there.

import type { TensorInfo } from '@tensorflow/tfjs-core';
import type { KernelMemory } from './kernel-memory.ts';

export type WasmKernel<Inputs = never, Attrs = never> = (
  memory: KernelMemory,
  inputs: Inputs,
  attrs: Attrs,
) => TensorInfo | TensorInfo[];
