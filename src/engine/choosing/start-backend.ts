// Starts one backend. It counts as started only after a training step has run on it.

import * as tf from '@tensorflow/tfjs-core';
import { CodedError } from '../../domain/coded-error.ts';
import type { BackendName } from '../../domain/run/run.ts';
import { probeTraining } from './probe-training.ts';
import { loadCpu } from '../backends/start-cpu.ts';
import { loadWasm, type LoadWasm } from '../backends/start-wasm.ts';
import { loadWebgl } from '../backends/start-webgl.ts';
import { within } from './within.ts';

/** Even 400 kB at 1 kB/s come within this time; a link that moves has no other limit. */
const LOAD_WITHIN_MS = 600_000;
const START_WITHIN_MS = 20_000;
/** A software renderer compiles the shaders for ten seconds on an otherwise idle machine. */
const PROBE_WITHIN_MS = 60_000;

/**
 * Makes `backend` the present backend of tfjs. What has to come over the network first has limits of its own: a slow link is not
 * a backend that hangs.
 * @param load brings tfjs's .wasm file @param onBytes hears how many bytes of it have come
 * @throws CodedError 'backend-unavailable' when it cannot train here, takes too long to start, or does not come, and 'offline' when the
 * code of cpu does not come, which every browser can run
 */
export async function startBackend(
  backend: BackendName,
  load: LoadWasm,
  onBytes?: (loaded: number) => void,
): Promise<void> {
  const loaders = { webgl: loadWebgl, wasm: () => loadWasm(load, onBytes), cpu: loadCpu };
  try {
    const start = await within(LOAD_WITHIN_MS, loaders[backend]()).catch((error: unknown) => {
      // It needs nothing but its own code, so that only a connection can be missing.
      throw backend === 'cpu' ? new CodedError('offline', backend) : error;
    });
    await within(START_WITHIN_MS, start()).catch((error: unknown) => {
      // tfjs would wait for this backend for ever, even where another one is to start.
      if (tf.getBackend() === backend) tf.removeBackend(backend);
      throw error;
    });
    await within(PROBE_WITHIN_MS, probeTraining());
  } catch (error) {
    if (error instanceof CodedError && error.code === 'offline') throw error;
    throw new CodedError('backend-unavailable', backend);
  }
}
