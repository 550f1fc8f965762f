// Says of a run whose batches take long that they do, so that nobody takes it for dead.

import type { Run } from '../../domain/run/run.ts';
import { expectedBatch, measuredBatch } from '../../domain/run/step-estimate.ts';

/** Somebody who sees nothing move for so long begins to wonder. */
const SLOW_SECONDS = 5;

/** @returns the seconds that one batch takes, as measured or, before that, as expected; null where that is not long */
export function slowBatchSeconds({ network, config, engine, progress, phase }: Run): number | null {
  const trains = phase === 'training' || phase === 'preparing';
  if (!trains || !network || !config || !engine) return null;
  const measured = progress ? measuredBatch(config, progress) : 0;
  const seconds = (measured || expectedBatch(network, config, engine)) / 1_000;
  return seconds >= SLOW_SECONDS ? seconds : null;
}
