// Connects the engine's handlers to this thread's port.

import type { ToWorker } from '../protocol/messages.ts';
import { ownScript } from '../protocol/own-script.ts';
import type { WorkerPort } from '../protocol/worker-port.ts';
import { connect } from './connect.ts';
import { programOf } from './program.ts';
import { wasmFrom } from './wasm-file.ts';
import { WASM_URL } from './wasm-files.ts';

declare const self: DedicatedWorkerGlobalScope;

/** @param early messages that came before this module was loaded, in their order */
export function serve(early: readonly ToWorker[]): void {
  const fetchFile = self.fetch.bind(self);
  const { handlers, others } = programOf({
    fetch: fetchFile,
    now: () => performance.now(),
    cores: navigator.hardwareConcurrency || 1,
    loadWasm: wasmFrom(fetchFile, WASM_URL),
    spawnHelper,
  });
  connect(handlers, early, others);
}

/** Starts this very script again, so that there is no second bundle to load. */
function spawnHelper(): WorkerPort {
  const worker = new Worker(ownScript(self.location.href), { type: 'module' });
  // Otherwise an error of the helper worker would count as one of this worker too.
  worker.addEventListener('error', (event) => event.preventDefault());
  return worker as WorkerPort;
}
