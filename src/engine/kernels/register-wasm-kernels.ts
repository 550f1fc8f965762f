// Teaches tfjs's wasm backend to train: the gradient kernels that it lacks, and those of its own that are slow.

import * as tf from '@tensorflow/tfjs-core';
import type { BackendWasm } from '@tensorflow/tfjs-backend-wasm';
import { batchMatMul } from './batch-mat-mul.ts';
import { conv2dFilterGradient } from './conv2d-filter-gradient.ts';
import { maxPoolGradient } from './max-pool-gradient.ts';
import { KernelMemory } from './simd-kernels.ts';

type Inputs = Record<string, tf.TensorInfo>;
type Run = (memory: KernelMemory, inputs: Inputs, attrs: object) => tf.TensorInfo;

const KERNELS: Record<string, Run> = {
  [tf.Conv2DBackpropFilter]: (memory, { x, dy }, attrs) =>
    conv2dFilterGradient(memory, x, dy, attrs as tf.Conv2DBackpropFilterAttrs),
  [tf.MaxPoolGrad]: (memory, { input, dy }, attrs) =>
    maxPoolGradient(memory, input, dy, attrs as tf.MaxPoolGradAttrs),
  [tf.BatchMatMul]: (memory, { a, b }, attrs) => batchMatMul(memory, a, b, attrs as tf.BatchMatMulAttrs),
};

/** Once, after the wasm backend has started. */
export function registerWasmKernels(): void {
  const memory = KernelMemory.create(tf.backend() as BackendWasm);
  for (const [kernelName, run] of Object.entries(KERNELS)) {
    if (tf.getKernel(kernelName, 'wasm')) tf.unregisterKernel(kernelName, 'wasm');
    tf.registerKernel({
      kernelName,
      backendName: 'wasm',
      kernelFunc: ({ inputs, attrs }) => run(memory, inputs as Inputs, attrs ?? {}),
    });
  }
}
