// Starts tfjs's wasm backend and registers the kernels without which it cannot train.

import * as tf from '@tensorflow/tfjs-core';
import { CodedError } from '../../domain/coded-error.ts';

/** These are the addresses of tfjs's .wasm files by their original names; null in Node, where the package finds them itself. */
export type WasmFiles = Record<string, string> | null;

/** Makes wasm the present backend. @throws CodedError 'backend-unavailable' where the browser has no SIMD */
export async function startWasm(files: WasmFiles): Promise<void> {
  const { setWasmPaths } = await import('@tensorflow/tfjs-backend-wasm');
  if (!(await tf.env().getAsync('WASM_HAS_SIMD_SUPPORT')))
    throw new CodedError('backend-unavailable', 'wasm');
  // Threads need special headers and made nothing faster; our kernels need a memory that is not shared between threads.
  tf.env().set('WASM_HAS_MULTITHREAD_SUPPORT', false);
  if (files) setWasmPaths(files);
  if (!(await tf.setBackend('wasm'))) throw new CodedError('backend-unavailable', 'wasm');
  await tf.ready();
  const { registerWasmKernels } = await import('../kernels/wasm/register.ts');
  registerWasmKernels();
}
