// Our SIMD kernels, running on the memory of tfjs's wasm backend: a tensor's data is an address to both.

import type { BackendWasm } from '@tensorflow/tfjs-backend-wasm';
import type { TensorInfo } from '@tensorflow/tfjs-core';
import { SIMD_BINARY } from './simd-binary.ts';

/** Addresses are bytes; see src/engine/kernels/wasm/simd for what each does. */
export interface SimdKernels {
  gemm(
    ...[a, b, c, m, n, k, am, ak, bk, bn, scratch]: [
      number,
      number,
      number,
      number,
      number,
      number,
      number,
      number,
      number,
      number,
      number,
    ]
  ): void;
  convFilterGradient(image: number, dy: number, dw: number, ...sizes: number[]): void;
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
  columnsToImage(columns: number, dx: number, ...sizes: number[]): void;
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

/** What of the backend's insides is needed here. */
interface WasmInsides {
  wasm: { asm: { memory: WebAssembly.Memory }; _malloc(bytes: number): number; _free(address: number): void };
}

/** gemm packs a panel of 256 x 8 floats. */
const SCRATCH_BYTES = 256 * 8 * 4;

export class KernelMemory {
  private constructor(
    readonly backend: BackendWasm,
    readonly kernels: SimdKernels,
    readonly scratch: number,
  ) {}

  static create(backend: BackendWasm): KernelMemory {
    const { wasm } = insidesOf(backend);
    const bytes = Uint8Array.from(atob(SIMD_BINARY), (character) => character.charCodeAt(0));
    const instance = new WebAssembly.Instance(new WebAssembly.Module(bytes), {
      env: { memory: wasm.asm.memory },
    });
    const kernels = instance.exports as unknown as SimdKernels;
    return new KernelMemory(backend, kernels, wasm._malloc(SCRATCH_BYTES) >>> 0);
  }

  addressOf(tensor: TensorInfo): number {
    return this.backend.getMemoryOffset(tensor.dataId) >>> 0;
  }

  /** @param zeroed whether the kernel adds to what is there */
  output(
    shape: number[],
    { zeroed = false, dtype = 'float32' }: { zeroed?: boolean; dtype?: 'float32' | 'int32' } = {},
  ): TensorInfo {
    const made = this.backend.makeOutput(shape, dtype);
    if (zeroed) this.valuesOf(made).fill(0);
    return made;
  }

  /** A view of the heap, valid until the heap grows. */
  valuesOf(tensor: TensorInfo): Float32Array {
    return this.backend.typedArrayFromHeap(tensor) as Float32Array;
  }

  /** Memory for the length of a kernel. Addresses stay what they are when the heap grows; views of it do not. */
  withBytes(bytes: number, work: (address: number) => void): void {
    const { wasm } = insidesOf(this.backend);
    const address = wasm._malloc(bytes) >>> 0;
    try {
      work(address);
    } finally {
      wasm._free(address);
    }
  }

  floatsAt(address: number, length: number): Float32Array {
    return new Float32Array(insidesOf(this.backend).wasm.asm.memory.buffer, address, length);
  }
}

function insidesOf(backend: BackendWasm): WasmInsides {
  return backend as unknown as WasmInsides;
}
