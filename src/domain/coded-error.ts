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

/** An error that crosses the border between workers with its code: see protocol/wire-error.ts. */
export class CodedError extends Error {
  constructor(
    readonly code: ErrorCode,
    /** What the error is about: a file name, a backend, a technical text. */
    readonly subject: string,
  ) {
    super(`${code}: ${subject}`);
    this.name = 'CodedError';
  }
}
