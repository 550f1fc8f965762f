// Declares what a caller needs of a Worker; tests put an in-process service or a script behind it.

import type { ErrorCode } from '../domain/coded-error.ts';
import type { FromWorker, StillLoading, ToWorker } from './messages.ts';

export interface WorkerPort {
  postMessage(message: ToWorker, transfer: Transferable[]): void;
  terminate(): void;
  onmessage: ((event: { data: FromWorker | StillLoading }) => void) | null;
  /** A port that knows why gives a code; without one the worker died. */
  onerror: ((event: { message?: string; code?: ErrorCode }) => void) | null;
  onmessageerror: (() => void) | null;
}
