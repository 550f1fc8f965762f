// Declares what a caller needs of a Worker; tests put an in-process service or a script behind it.

import type { FromWorker, ToWorker } from './messages.ts';

export interface WorkerPort {
  postMessage(message: ToWorker, transfer: Transferable[]): void;
  terminate(): void;
  onmessage: ((event: { data: FromWorker }) => void) | null;
  onerror: ((event: { message?: string }) => void) | null;
  onmessageerror: (() => void) | null;
}
