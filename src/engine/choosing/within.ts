// Waits for a promise, but no longer than a given time.

import { afterAwake } from '../../domain/awake-time.ts';
import { CodedError } from '../../domain/coded-error.ts';

/**
 * @returns what the promise resolves to
 * @throws CodedError 'backend-unavailable' when the time is over first, or what the promise rejects with
 */
export function within<T>(milliseconds: number, promise: Promise<T>): Promise<T> {
  let end = () => undefined as void;
  const late = new Promise<never>((_resolve, reject) => {
    end = afterAwake(milliseconds, () => reject(new CodedError('backend-unavailable', 'time-out')));
  });
  return Promise.race([promise, late]).finally(end);
}
