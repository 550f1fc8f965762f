// Runs a generator of the engine to its end. A lost GPU ends it at once, even where the generator waits for a read that will
// never come.

import { CodedError } from '../domain/coded-error.ts';
import type { BackendName } from '../domain/run/run.ts';
import { watchContextLoss } from '../engine/backends/context-loss.ts';

/**
 * @param tell hears every event before the next one is asked for
 * @returns what the generator returns
 * @throws CodedError 'backend-lost', or what the generator throws
 */
export async function untilLost<Event, Result>(
  backend: BackendName,
  events: AsyncGenerator<Event, Result>,
  tell: (event: Event) => void,
): Promise<Result> {
  let unwatch = () => undefined as void;
  const lost = new Promise<never>((_resolve, reject) => {
    unwatch = watchContextLoss(() => reject(new CodedError('backend-lost', backend)));
  });
  lost.catch(() => undefined);
  try {
    for (;;) {
      const next = await Promise.race([events.next(), lost]);
      if (next.done) return next.value;
      tell(next.value);
    }
  } finally {
    unwatch();
  }
}
