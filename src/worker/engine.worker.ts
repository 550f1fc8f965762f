// This is the worker's entry. The page starts it twice, as trainer and as classifier, and the trainer as often as batches are
// worth sharing. It holds nothing that another chunk may import: WebKit evaluates a worker's script once more when a module
// imports it, and two services would answer, with two copies of tfjs's layers on one engine. scripts/check-bundle.mjs checks it.

import type { ToWorker } from '../protocol/messages.ts';

declare const self: DedicatedWorkerGlobalScope;

const early: ToWorker[] = [];
self.onmessage = (event: MessageEvent<ToWorker>) => early.push(event.data);

// A module that cannot be loaded reaches the page as an error of this worker.
import('./serve.ts').then(({ serve }) => serve(early), reportError);
