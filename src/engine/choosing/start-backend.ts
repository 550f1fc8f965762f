// Starts one backend. It counts as started only after a training step has run on it.

import { CodedError } from '../../domain/coded-error.ts';
import type { BackendName } from '../../domain/run/run.ts';
import { probeTraining } from './probe-training.ts';
import { startCpu } from '../backends/start-cpu.ts';
import { startWasm, type WasmFiles } from '../backends/start-wasm.ts';
import { startWebgl } from '../backends/start-webgl.ts';
import { within } from './within.ts';

const START_WITHIN_MS = 20_000;
/** A software renderer compiles the shaders for ten seconds on an otherwise idle machine. */
const PROBE_WITHIN_MS = 60_000;

/**
 * Makes `backend` the present backend of tfjs.
 * @param wasmFiles where startWasm finds tfjs's files
 * @throws CodedError 'backend-unavailable' when it cannot train here, or takes too long to start
 */
export async function startBackend(backend: BackendName, wasmFiles: WasmFiles): Promise<void> {
  const starters = { webgl: startWebgl, wasm: () => startWasm(wasmFiles), cpu: startCpu };
  try {
    await within(START_WITHIN_MS, starters[backend]());
    await within(PROBE_WITHIN_MS, probeTraining());
  } catch {
    throw new CodedError('backend-unavailable', backend);
  }
}
