// This is the worker's entry. The page starts it twice, as trainer and as classifier, and the trainer as often as batches are
// worth sharing. It holds nothing that another chunk may import: WebKit evaluates a worker's script once more when a module
// imports it, and two services would answer, with two copies of tfjs's layers on one engine. scripts/check-bundle.mjs checks it.

import type { StillLoading, ToWorker } from '../protocol/messages.ts';

declare const self: DedicatedWorkerGlobalScope;

const TELL_EVERY_MS = 5_000;

const early: ToWorker[] = [];
self.onmessage = (event: MessageEvent<ToWorker>) => early.push(event.data);

// The engine is 400 times as large as this entry, so that a slow connection shows here.
const loading: StillLoading = { kind: 'loading' };
const pulse = setInterval(() => self.postMessage(loading), TELL_EVERY_MS);

// The classifier answers before it has the engine; all others do nothing without it, and it comes beside the rest.
const engine = self.name === 'classifier' ? null : import('./engine-handlers.ts');
// A module that cannot be loaded reaches the page as an error of this worker.
Promise.all([import('./serve.ts'), engine])
  .then(([{ serve }]) => serve(early), reportError)
  .finally(() => clearInterval(pulse));
