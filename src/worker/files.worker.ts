// This is the entry of the worker that reads and writes files. Like the engine's entry it holds nothing that another chunk may
// import, since WebKit would evaluate it once more.

import type { ToWorker } from '../protocol/messages.ts';

declare const self: DedicatedWorkerGlobalScope;

const early: ToWorker[] = [];
self.onmessage = (event: MessageEvent<ToWorker>) => early.push(event.data);

// A module that cannot be loaded reaches the page as an error of this worker.
import('./serve-files.ts').then(({ serveFiles }) => serveFiles(early), reportError);
