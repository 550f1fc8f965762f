// Puts kernels into tfjs's registry: the one way in which each backend's register.ts does it.

import * as tf from '@tensorflow/tfjs-core';

/** What tfjs had where we wrap a kernel of its own, so that a second call does not wrap our own. */
const tfjsKernels = new Map<string, tf.KernelFunc>();

/** Registers kernels by name for a backend, in the place of those of the same name. */
export function registerKernels(backendName: string, kernels: Record<string, tf.KernelFunc>): void {
  for (const [kernelName, kernelFunc] of Object.entries(kernels)) {
    if (tf.getKernel(kernelName, backendName)) tf.unregisterKernel(kernelName, backendName);
    tf.registerKernel({ kernelName, backendName, kernelFunc });
  }
}

/** Registers, in the place of tfjs's kernels of these names, what each wrapper makes of tfjs's own. */
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
