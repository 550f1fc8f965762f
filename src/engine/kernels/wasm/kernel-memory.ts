// The memory of tfjs's wasm backend as our SIMD kernels work on it: a tensor's data is an address to both.

import type { BackendWasm } from '@tensorflow/tfjs-backend-wasm';
import type { TensorInfo } from '@tensorflow/tfjs-core';
import { instantiateSimdKernels, type SimdKernels } from './simd-kernels.ts';

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
    /** Address of gemm's room, SCRATCH_BYTES long. */
    readonly scratch: number,
  ) {}

  /** @param backend that has started */
  static create(backend: BackendWasm): KernelMemory {
    const { wasm } = insidesOf(backend);
    const kernels = instantiateSimdKernels(wasm.asm.memory);
    return new KernelMemory(backend, kernels, wasm._malloc(SCRATCH_BYTES) >>> 0);
  }

  /** @returns bytes from the start of the heap; it stays what it is when the heap grows */
  addressOf(tensor: TensorInfo): number {
    return this.backend.getMemoryOffset(tensor.dataId) >>> 0;
  }

  /** A new tensor. @param zeroed whether the kernel adds to what is there; else its values are whatever lay there */
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

  /** @param address in bytes @param length in floats @returns a view of the heap, valid until the heap grows */
  floatsAt(address: number, length: number): Float32Array {
    return new Float32Array(insidesOf(this.backend).wasm.asm.memory.buffer, address, length);
  }
}

function insidesOf(backend: BackendWasm): WasmInsides {
  return backend as unknown as WasmInsides;
}
