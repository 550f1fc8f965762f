// Connects a router to this thread's port.

import { failureOf } from '../domain/coded-error.ts';
import { PROTOCOL_VERSION, type FromWorker, type ToWorker } from '../protocol/messages.ts';
import type { Handlers } from './handlers/handlers.ts';
import { Router } from './router.ts';

declare const self: DedicatedWorkerGlobalScope;

/**
 * @param early messages that came before, in their order
 * @param others brings the handlers of all other calls
 */
export function connect(
  handlers: Partial<Handlers>,
  early: readonly ToWorker[],
  others?: () => Promise<Partial<Handlers>>,
): void {
  const post = (message: FromWorker, transfer: Transferable[] = []) => self.postMessage(message, transfer);
  const router = new Router(handlers, post, others);
  self.onunhandledrejection = (event) => {
    event.preventDefault();
    post({ version: PROTOCOL_VERSION, kind: 'lost', error: failureOf(event.reason) });
  };
  self.onmessage = (event: MessageEvent<ToWorker>) => router.receive(event.data);
  post({ version: PROTOCOL_VERSION, kind: 'ready' });
  for (const message of early) router.receive(message);
}
