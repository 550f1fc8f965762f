// How long the run can still take, from the speed of late; a sleep of the machine or a first batch never enters it.

import type { Run } from '../../domain/run.ts';
import { splitCounts } from '../../domain/training-config.ts';

/** @returns seconds until the last epoch, or null while the speed is not known */
export function timeLeft(run: Run): number | null {
  const { config, progress } = run;
  if (!config || !progress || progress.imagesPerSecond <= 0) return null;
  const { train } = splitCounts(config);
  const inThisEpoch = Math.max(0, train - progress.batch * config.batchSize);
  const inLaterEpochs = (config.epochs - progress.epoch) * train;
  const imagesLeft = inThisEpoch + inLaterEpochs;
  return imagesLeft / progress.imagesPerSecond;
}
