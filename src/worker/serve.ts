// Ties the engine service to this thread's port.

import { PROTOCOL_VERSION, type FromWorker, type ToWorker } from '../protocol/messages.ts';
import { toWireError } from '../protocol/wire-error.ts';
import { Router } from './router.ts';
import type { HelperPort } from './helper-worker.ts';
import { WASM_FILES } from './wasm-files.ts';

declare const self: DedicatedWorkerGlobalScope;

/** @param early messages that came before this module did, in their order */
export function serve(early: readonly ToWorker[]): void {
  const post = (message: FromWorker, transfer: Transferable[] = []) => self.postMessage(message, transfer);
  const service = new Router({
    post,
    fetch: self.fetch.bind(self),
    now: () => performance.now(),
    cores: navigator.hardwareConcurrency || 1,
    wasmFiles: WASM_FILES,
    // This very script again: no second bundle to load.
    spawnHelper: () => new Worker(self.location.href, { type: 'module' }) as HelperPort,
  });
  self.onunhandledrejection = (event) => {
    event.preventDefault();
    post({ version: PROTOCOL_VERSION, kind: 'lost', error: toWireError(event.reason) });
  };
  self.onmessage = (event: MessageEvent<ToWorker>) => service.receive(event.data);
  post({ version: PROTOCOL_VERSION, kind: 'ready' });
  for (const message of early) service.receive(message);
}
