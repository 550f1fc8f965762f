// The program tells errors apart by a code. Sentences for people stand in the page's strings, never here.

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
  | 'offline'
  | 'no-webassembly'
  | 'storage-refused'
  | 'storage-full'
  | 'newer-database'
  | 'weights-gone'
  | 'queue-elsewhere'
  | 'teaching-elsewhere'
  | 'internal';

/** An error as plain data can be sent between threads and kept in a store. */
export interface Failure {
  code: ErrorCode;
  /** It names what the error is about: a file, a backend, or a technical message. */
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

/** @returns what was thrown, as plain data; 'internal' where it has no code, since it then is an error of the program itself */
export function failureOf(error: unknown): Failure {
  if (isFailure(error)) return { code: error.code, subject: error.subject };
  return { code: 'internal', subject: error instanceof Error ? error.message : String(error) };
}

function isFailure(error: unknown): error is Failure {
  return typeof error === 'object' && error !== null && 'code' in error && 'subject' in error;
}
