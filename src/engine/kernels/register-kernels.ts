// Registers kernels with tfjs. Each backend's register.ts does so by these functions.

import * as tf from '@tensorflow/tfjs-core';

/** Here tfjs's own kernels are kept, so that a second call does not wrap ours. */
const tfjsKernels = new Map<string, tf.KernelFunc>();

/** Registers kernels by name for a backend, and replaces those of the same name. */
export function registerKernels(backendName: string, kernels: Record<string, tf.KernelFunc>): void {
  for (const [kernelName, kernelFunc] of Object.entries(kernels)) {
    if (tf.getKernel(kernelName, backendName)) tf.unregisterKernel(kernelName, backendName);
    tf.registerKernel({ kernelName, backendName, kernelFunc });
  }
}

/** Replaces tfjs's kernels of these names by what each wrapper makes of them. @throws Error when tfjs has no such kernel */
export function wrapKernels(
  backendName: string,
  wrappers: Record<string, (tfjsKernel: tf.KernelFunc) => tf.KernelFunc>,
): void {
  for (const [kernelName, wrap] of Object.entries(wrappers)) {
    const key = `${backendName} ${kernelName}`;
    const tfjsKernel = tfjsKernels.get(key) ?? tf.getKernel(kernelName, backendName).kernelFunc;
    tfjsKernels.set(key, tfjsKernel);
    registerKernels(backendName, { [kernelName]: wrap(tfjsKernel) });
  }
}
