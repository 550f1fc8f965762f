// Starts tfjs's wasm backend and registers the kernels without which it cannot train.

import * as tf from '@tensorflow/tfjs-core';
import { CodedError } from '../../domain/coded-error.ts';

/**
 * Loads the bytes of tfjs's .wasm file with SIMD and says on the way how many have come. It is null in Node, where the package
 * finds its file itself.
 */
export type LoadWasm = ((onBytes: (loaded: number) => void) => Promise<Uint8Array<ArrayBuffer>>) | null;

/**
 * Loads all that the backend needs.
 * @returns a function that makes wasm the present backend
 * @throws CodedError 'backend-unavailable' where the browser has no SIMD, or the file does not come or is no WebAssembly
 */
export async function loadWasm(
  load: LoadWasm,
  onBytes: (loaded: number) => void = () => undefined,
): Promise<() => Promise<void>> {
  const [{ setWasmPaths }, { registerWasmKernels }] = await Promise.all([
    import('@tensorflow/tfjs-backend-wasm'),
    import('../kernels/wasm/register.ts'),
  ]);
  const unavailable = () => new CodedError('backend-unavailable', 'wasm');
  if (!(await tf.env().getAsync('WASM_HAS_SIMD_SUPPORT'))) throw unavailable();
  // Threads need special headers and made nothing faster; our kernels need a memory that is not shared between threads.
  tf.env().set('WASM_HAS_MULTITHREAD_SUPPORT', false);
  const bytes = load && (await load(onBytes));
  // tfjs itself never says that a file is none, and waits for ever.
  if (bytes) await WebAssembly.compile(bytes);
  return async () => {
    // It asks its platform for the file where it is told to.
    if (bytes) setWasmPaths(PATHS, true);
    if (!(await withFile(bytes, () => tf.setBackend('wasm')))) throw unavailable();
    registerWasmKernels();
  };
}

/** Loads the backend and makes it the present one, as `loadWasm` does. */
export async function startWasm(load: LoadWasm): Promise<void> {
  const start = await loadWasm(load);
  await start();
}

const FILE = 'tfjs-backend-wasm-simd.wasm';
const PATHS = { 'tfjs-backend-wasm.wasm': FILE, [FILE]: FILE, 'tfjs-backend-wasm-threaded-simd.wasm': FILE };

/** Has tfjs's platform give these bytes in place of the file while `work` goes on. */
async function withFile<Result>(
  bytes: Uint8Array<ArrayBuffer> | null,
  work: () => Promise<Result>,
): Promise<Result> {
  if (!bytes) return work();
  const { platform } = tf.env();
  const { fetch } = platform;
  platform.fetch = (path, init) =>
    path === FILE ? Promise.resolve(new Response(bytes)) : fetch.call(platform, path, init);
  try {
    return await work();
  } finally {
    platform.fetch = fetch;
  }
}
