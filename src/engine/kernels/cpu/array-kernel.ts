// A kernel in plain JavaScript over arrays, for the two backends whose memory JavaScript sees: cpu, and wasm where a kernel is
// too small to be worth a binary.

import type { TensorInfo } from '@tensorflow/tfjs-core';

export interface ArrayKernel<Name extends string = string, Attrs extends object = object> {
  outputShape(inputs: Record<Name, TensorInfo>): number[];
  /** @param inputs row-major values by name @param out what to fill, row-major, float32 */
  run(inputs: Record<Name, Float32Array>, out: Float32Array, attrs: Attrs): void;
}

/** @returns the inputs' values by name, each as `valuesOf` sees them */
export function valuesByName(
  inputs: Record<string, TensorInfo>,
  valuesOf: (tensor: TensorInfo) => Float32Array,
): Record<string, Float32Array> {
  return Object.fromEntries(Object.entries(inputs).map(([name, tensor]) => [name, valuesOf(tensor)]));
}
