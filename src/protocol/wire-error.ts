// Errors as plain data: a code for the program, a subject for the sentence that the page writes.

import type { ErrorCode } from '../domain/coded-error.ts';

export interface WireError {
  code: ErrorCode;
  subject: string;
}

export function toWireError(error: unknown): WireError {
  if (isCoded(error)) return { code: error.code, subject: error.subject };
  return { code: 'internal', subject: error instanceof Error ? error.message : String(error) };
}

function isCoded(error: unknown): error is WireError {
  return typeof error === 'object' && error !== null && 'code' in error && 'subject' in error;
}
