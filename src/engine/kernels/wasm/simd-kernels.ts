// Declares the SIMD kernels that simd/index.ts exports, and instantiates them.

import type { SimdBuild } from '../../../domain/run/run.ts';
import { RELAXED_BINARY, SIMD_BINARY } from './simd-binary.ts';

/** Addresses are in bytes, all sizes in elements; the files of simd/ say what each function does. */
export interface SimdKernels {
  gemm(
    a: number,
    b: number,
    c: number,
    m: number,
    n: number,
    k: number,
    am: number,
    ak: number,
    bk: number,
    bn: number,
    scratch: number,
  ): void;
  packColumns(
    b: number,
    panels: number,
    depth: number,
    columns: number,
    downFloats: number,
    rightFloats: number,
  ): void;
  convolve(...addressesAndSizes: number[]): void;
  convolveRows(...addressesAndSizes: number[]): void;
  convFilterGradientByRows(...addressesAndSizes: number[]): void;
  convInputGradient(...addressesAndSizes: number[]): void;
  winogradKernel(filter: number, to: number, inChannels: number, outChannels: number, turned: number): void;
  winogradConvolve(...addressesAndSizes: number[]): void;
  winogradInputGradient(...addressesAndSizes: number[]): void;
  winogradFilterGradient(...addressesAndSizes: number[]): void;
  convFilterGradient(...addressesAndSizes: number[]): void;
  dropout(x: number, out: number, size: number, seed: number, threshold: number, scale: number): void;
  adadelta(
    w: number,
    g: number,
    a: number,
    d: number,
    out: number,
    size: number,
    learningRate: number,
    rho: number,
    epsilon: number,
  ): void;
  batchNormStatistics(x: number, rows: number, channels: number, ...addresses: number[]): void;
  scaleShift(x: number, out: number, rows: number, channels: number, ...rest: number[]): void;
  batchNormGradientSums(...addressesAndSizes: number[]): void;
  batchNormInputGradient(...addressesAndSizes: number[]): void;
  adamw(w: number, g: number, m: number, v: number, out: number, size: number, ...settings: number[]): void;
  averagePoolGradient(dy: number, dx: number, ...sizes: number[]): void;
  tanh(x: number, out: number, size: number): void;
  maxPoolGradient(x: number, dy: number, dx: number, ...sizes: number[]): void;
  packPanels(filter: number, panels: number, rows: number, outChannels: number): void;
  convReluPool(
    image: number,
    panels: number,
    bias: number,
    out: number,
    choice: number,
    ...sizes: number[]
  ): void;
  convReluPoolFilterGradient(
    image: number,
    dy: number,
    choice: number,
    sums: number,
    ...sizes: number[]
  ): void;
  unpackFilterGradient(sums: number, dw: number, db: number, ...sizes: number[]): void;
  convReluPoolInputGradient(dy: number, choice: number, turned: number, dx: number, ...sizes: number[]): void;
  turnFilter(filter: number, turned: number, rows: number, outChannels: number): void;
}

/** @param memory of tfjs's wasm backend, on which the kernels work; they have no data of their own */
export function instantiateSimdKernels(memory: WebAssembly.Memory, build: SimdBuild): SimdKernels {
  const binary = build === 'relaxed' ? RELAXED_BINARY : SIMD_BINARY;
  const bytes = Uint8Array.from(atob(binary), (character) => character.charCodeAt(0));
  const instance = new WebAssembly.Instance(new WebAssembly.Module(bytes), { env: { memory } });
  return instance.exports as unknown as SimdKernels;
}
