// A wait with an end.

import { CodedError } from '../../domain/coded-error.ts';

/** @throws CodedError 'backend-unavailable' when it is not done by then */
export function within<T>(milliseconds: number, promise: Promise<T>): Promise<T> {
  let timer: ReturnType<typeof setTimeout>;
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new CodedError('backend-unavailable', 'time-out')), milliseconds);
  });
  return Promise.race([promise, late]).finally(() => clearTimeout(timer));
}
