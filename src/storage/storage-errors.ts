// Tells apart what IndexedDB throws: a dead connection, a full disk, a browser that refuses, a database of a newer page.

import { CodedError, type ErrorCode } from '../domain/coded-error.ts';

/** WebKit ends connections of pages that were in the background, and says so with these. */
const OF_A_DEAD_CONNECTION = ['InvalidStateError', 'UnknownError', 'TransactionInactiveError'];

/** The browser decides so, whatever the page does. */
const REFUSALS = [...OF_A_DEAD_CONNECTION, 'SecurityError', 'NotAllowedError', 'AbortError', 'TimeoutError'];

/** @param isClosed says whether the connection closed while the transaction went on */
export function isOfDeadConnection(error: unknown, isClosed: boolean): boolean {
  return OF_A_DEAD_CONNECTION.includes(nameOf(error)) || (isAbort(error) && isClosed);
}

/** @returns why a transaction was aborted: its own error says it, where it has one, else that of the work in it */
export function causeOf(ofWork: unknown, ofTransaction: unknown): unknown {
  return ofTransaction === null || isAbort(ofTransaction) ? ofWork : ofTransaction;
}

/** @returns what IndexedDB threw, with the code that the page's sentences go by; `otherwise` for what it never throws */
export function codedError(error: unknown, otherwise: ErrorCode = 'internal'): CodedError {
  if (error instanceof CodedError) return error;
  const name = nameOf(error);
  const message = error instanceof Error ? error.message : String(error);
  if (name === 'QuotaExceededError') return new CodedError('storage-full', message);
  if (name === 'VersionError') return new CodedError('newer-database', message);
  return new CodedError(REFUSALS.includes(name) ? 'storage-refused' : otherwise, message || name);
}

export function nameOf(error: unknown): string {
  const name = ((error ?? {}) as { name?: unknown }).name;
  return typeof name === 'string' ? name : '';
}

function isAbort(error: unknown): boolean {
  return nameOf(error) === 'AbortError';
}
