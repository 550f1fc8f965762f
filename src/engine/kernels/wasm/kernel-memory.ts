// Our SIMD kernels work on the memory of tfjs's wasm backend, in which a tensor's data has an address.

import type { BackendWasm } from '@tensorflow/tfjs-backend-wasm';
import type { TensorInfo } from '@tensorflow/tfjs-core';
import type { SimdBuild } from '../../../domain/run/run.ts';
import { instantiateSimdKernels, type SimdKernels } from './simd-kernels.ts';

/** These members of the backend are not in tfjs's types. */
interface WasmInsides {
  wasm: { asm: { memory: WebAssembly.Memory }; _malloc(bytes: number): number; _free(address: number): void };
}

/** gemm packs a panel of 128 x 8 floats, and one of 32 x 128. */
const SCRATCH_BYTES = 128 * (8 + 32) * 4;

/** Addresses are bytes from the start of the heap, and stay valid when it grows. */
export class KernelMemory {
  private constructor(
    readonly backend: BackendWasm,
    readonly kernels: SimdKernels,
    /** At this address gemm has SCRATCH_BYTES for its panels. */
    readonly scratch: number,
  ) {}

  /** @param backend that has started */
  static create(backend: BackendWasm, build: SimdBuild): KernelMemory {
    const { wasm } = insidesOf(backend);
    const kernels = instantiateSimdKernels(wasm.asm.memory, build);
    return new KernelMemory(backend, kernels, wasm._malloc(SCRATCH_BYTES) >>> 0);
  }

  /** @returns the address of the tensor's first value */
  addressOf(tensor: TensorInfo): number {
    return this.backend.getMemoryOffset(tensor.dataId) >>> 0;
  }

  /** Makes a tensor. @param zeroed for kernels that add to its values; otherwise these are undefined */
  output(
    shape: number[],
    { zeroed = false, dtype = 'float32' }: { zeroed?: boolean; dtype?: 'float32' | 'int32' } = {},
  ): TensorInfo {
    const made = this.backend.makeOutput(shape, dtype);
    if (zeroed) this.valuesOf(made).fill(0);
    return made;
  }

  /** @returns a view of the tensor's values, valid until the heap grows */
  valuesOf(tensor: TensorInfo): Float32Array {
    return this.backend.typedArrayFromHeap(tensor) as Float32Array;
  }

  /** Allocates memory, hands its address to `work`, and frees it. */
  withBytes(bytes: number, work: (address: number) => void): void {
    const { wasm } = insidesOf(this.backend);
    const address = wasm._malloc(bytes) >>> 0;
    try {
      work(address);
    } finally {
      wasm._free(address);
    }
  }

  /** @param length in floats @returns a view of the heap, valid until the heap grows */
  floatsAt(address: number, length: number): Float32Array {
    return new Float32Array(insidesOf(this.backend).wasm.asm.memory.buffer, address, length);
  }
}

function insidesOf(backend: BackendWasm): WasmInsides {
  return backend as unknown as WasmInsides;
}
