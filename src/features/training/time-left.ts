// Estimates how long the run can still take: by the last epoch, validation included, or by the recent speed while there is
// none. The engine keeps pauses, sleep and the first batch out of both.

import type { Run } from '../../domain/run/run.ts';
import { countOf, runSplit } from '../../domain/experiment/splits.ts';

/** @returns seconds until the end of the last epoch; null while the speed is not known */
export function timeLeft(run: Run): number | null {
  const { config, progress, epochs } = run;
  if (!config || !progress || progress.imagesPerSecond <= 0) return null;
  const train = countOf(runSplit(config).training);
  const last = epochs.at(-1);
  if (last) return last.seconds * (config.epochs - progress.epoch + 1 - progress.batch / progress.batches);
  const inThisEpoch = Math.max(0, train - progress.batch * config.batchSize);
  const inLaterEpochs = (config.epochs - progress.epoch) * train;
  const imagesLeft = inThisEpoch + inLaterEpochs;
  return imagesLeft / progress.imagesPerSecond;
}
