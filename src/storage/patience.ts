// Ends the wait for a browser that never answers, as some do when a database is opened.

import { CodedError } from '../domain/coded-error.ts';

/** A database opens within some tens of milliseconds; a busy disk takes a second. */
const PATIENCE_MS = 10_000;

/** @throws CodedError 'storage-refused' when there is no answer after ten seconds; what the promise rejects with, else */
export function patiently<T>(answer: Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const tooLate = () => reject(new CodedError('storage-refused', 'no answer'));
    const timer = setTimeout(tooLate, PATIENCE_MS);
    void answer.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}
