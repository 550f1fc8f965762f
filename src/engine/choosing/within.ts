// Waits for a promise, but no longer than a given time.

import { CodedError } from '../../domain/coded-error.ts';

/**
 * @returns what the promise resolves to
 * @throws CodedError 'backend-unavailable' when the time is over first, or what the promise rejects with
 */
export function within<T>(milliseconds: number, promise: Promise<T>): Promise<T> {
  let timer: ReturnType<typeof setTimeout>;
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new CodedError('backend-unavailable', 'time-out')), milliseconds);
  });
  return Promise.race([promise, late]).finally(() => clearTimeout(timer));
}
