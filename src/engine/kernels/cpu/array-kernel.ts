// An array kernel is plain JavaScript, for the two backends whose memory JavaScript can read: cpu, and wasm where a kernel does
// too little work to be worth a binary.

import type { TensorInfo } from '@tensorflow/tfjs-core';

export interface ArrayKernel<Name extends string = string, Attrs extends object = object> {
  outputShape(inputs: Record<Name, TensorInfo>): number[];
  /** Fills `out`. @param inputs row-major values by name @param out row-major, of the output's size */
  run(inputs: Record<Name, Float32Array>, out: Float32Array, attrs: Attrs): void;
}

/** @returns what `valuesOf` gives for each input, by its name */
export function valuesByName(
  inputs: Record<string, TensorInfo>,
  valuesOf: (tensor: TensorInfo) => Float32Array,
): Record<string, Float32Array> {
  return Object.fromEntries(Object.entries(inputs).map(([name, tensor]) => [name, valuesOf(tensor)]));
}
