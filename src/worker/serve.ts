// Connects the router to this thread's port.

import { failureOf } from '../domain/coded-error.ts';
import { PROTOCOL_VERSION, type FromWorker, type ToWorker } from '../protocol/messages.ts';
import type { WorkerPort } from '../protocol/worker-port.ts';
import { engineHandlers } from './engine-handlers.ts';
import { Router } from './router.ts';
import { wasmFrom } from './wasm-file.ts';
import { WASM_URL } from './wasm-files.ts';

declare const self: DedicatedWorkerGlobalScope;

/** @param early messages that came before this module was loaded, in their order */
export function serve(early: readonly ToWorker[]): void {
  const post = (message: FromWorker, transfer: Transferable[] = []) => self.postMessage(message, transfer);
  const fetchFile = self.fetch.bind(self);
  const handlers = engineHandlers({
    fetch: fetchFile,
    now: () => performance.now(),
    cores: navigator.hardwareConcurrency || 1,
    loadWasm: wasmFrom(fetchFile, WASM_URL),
    spawnHelper,
  });
  const router = new Router(handlers, post);
  self.onunhandledrejection = (event) => {
    event.preventDefault();
    post({ version: PROTOCOL_VERSION, kind: 'lost', error: failureOf(event.reason) });
  };
  self.onmessage = (event: MessageEvent<ToWorker>) => router.receive(event.data);
  post({ version: PROTOCOL_VERSION, kind: 'ready' });
  for (const message of early) router.receive(message);
}

/** Starts this very script again, so that there is no second bundle to load. */
function spawnHelper(): WorkerPort {
  const worker = new Worker(self.location.href, { type: 'module' });
  // Otherwise an error of the helper worker would count as one of this worker too.
  worker.addEventListener('error', (event) => event.preventDefault());
  return worker as WorkerPort;
}
