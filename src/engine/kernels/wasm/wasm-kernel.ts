// What a kernel is on tfjs's wasm backend: a function of its memory.

import type { TensorInfo } from '@tensorflow/tfjs-core';
import type { KernelMemory } from './kernel-memory.ts';

export type WasmKernel<Inputs = never, Attrs = never> = (
  memory: KernelMemory,
  inputs: Inputs,
  attrs: Attrs,
) => TensorInfo | TensorInfo[];
