// The worker's entry: ties the engine service to this thread's port. Spawned twice, as trainer and as classifier.

import { PROTOCOL_VERSION, type FromWorker, type ToWorker } from '../protocol/messages.ts';
import { toWireError } from '../protocol/wire-error.ts';
import { EngineService } from './engine-service.ts';

declare const self: DedicatedWorkerGlobalScope;

const post = (message: FromWorker) => self.postMessage(message);

const service = new EngineService({
  post,
  fetch: self.fetch.bind(self),
  now: () => performance.now(),
});

self.onmessage = (event: MessageEvent<ToWorker>) => service.receive(event.data);

self.onunhandledrejection = (event) => {
  event.preventDefault();
  post({ version: PROTOCOL_VERSION, kind: 'lost', error: toWireError(event.reason) });
};

post({ version: PROTOCOL_VERSION, kind: 'ready' });
