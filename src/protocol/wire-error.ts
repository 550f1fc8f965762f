// Errors as plain data: a code for the program, a subject for the sentence that the page writes.

import type { ErrorCode } from '../domain/coded-error.ts';

/** What is left of a CodedError when it has crossed. */
export interface WireError {
  code: ErrorCode;
  subject: string;
}

/** @param error anything that was thrown; what bears no code becomes 'internal' with its text */
export function toWireError(error: unknown): WireError {
  if (isCoded(error)) return { code: error.code, subject: error.subject };
  return { code: 'internal', subject: error instanceof Error ? error.message : String(error) };
}

function isCoded(error: unknown): error is WireError {
  return typeof error === 'object' && error !== null && 'code' in error && 'subject' in error;
}
