// Trains a network in Node until the run ends by itself, for other scripts.

import type { ModelWeights } from '../src/domain/model/model-weights.ts';
import { IDLE_RUN, reduceRun, startRun, type Run, type RunEvent } from '../src/domain/run/run.ts';
import type { TrainOptions } from '../src/engine/training/train-options.ts';
import { trainNetwork } from '../src/engine/training/train.ts';

/**
 * @param given what the run learns from; a backend must have been started
 * @param seen is told each event that is part of the run's record
 * @returns the run as the page would have it, and the weights of its best epoch
 */
export async function trainToEnd(
  given: Pick<TrainOptions, 'network' | 'config' | 'images' | 'test' | 'startFrom'>,
  seen: (event: RunEvent) => void = () => undefined,
): Promise<{ run: Run; best: ModelWeights | null }> {
  const events = trainNetwork({
    ...given,
    resumeFrom: null,
    signal: new AbortController().signal,
    control: {
      waitIfPaused: () => null,
      yieldToMessages: () => new Promise((resolve) => setImmediate(resolve)),
    },
    now: () => performance.now(),
  });
  let run = startRun(given.config, given.network, IDLE_RUN);
  let next = await events.next();
  for (; !next.done; next = await events.next()) {
    if (next.value.type === 'checkpoint') continue;
    run = reduceRun(run, next.value);
    seen(next.value);
  }
  return { run, best: next.value.best };
}
