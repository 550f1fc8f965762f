// Errors that the program tells apart by a code. Sentences for people live in the page's catalogue.

export type ErrorCode =
  | 'data-missing'
  | 'data-invalid'
  | 'backend-unavailable'
  | 'backend-lost'
  | 'no-validation-images'
  | 'not-ready'
  | 'busy'
  | 'worker-died'
  | 'worker-silent'
  | 'version-mismatch'
  | 'unknown-message'
  | 'internal';

/** An error as plain data, which crosses threads and is kept by stores. */
export interface Failure {
  code: ErrorCode;
  /** What the error is about: a file name, a backend, a technical text. */
  subject: string;
}

export class CodedError extends Error implements Failure {
  constructor(
    readonly code: ErrorCode,
    readonly subject: string,
  ) {
    super(`${code}: ${subject}`);
    this.name = 'CodedError';
  }
}

/** @returns what was thrown as plain data; whatever has no code is an error of the program itself */
export function failureOf(error: unknown): Failure {
  if (isFailure(error)) return { code: error.code, subject: error.subject };
  return { code: 'internal', subject: error instanceof Error ? error.message : String(error) };
}

function isFailure(error: unknown): error is Failure {
  return typeof error === 'object' && error !== null && 'code' in error && 'subject' in error;
}
