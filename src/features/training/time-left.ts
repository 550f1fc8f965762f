// Estimates how long the run can still take: by the epoch in the middle of those that it has finished, or by the recent speed while
// there is none. The engine keeps pauses, sleep and the first batch out of both.

import { countOf, runSplit } from '../../domain/experiment/splits.ts';
import { epochWork, medianSeconds, testEpochs, validationWork } from '../../domain/run/epoch-estimate.ts';
import type { Run } from '../../domain/run/run.ts';

/** @returns seconds until the last epoch is done and the test images are read; null while the speed is not known */
export function timeLeft({ config, progress, epochs }: Run): number | null {
  if (!config || !progress || progress.imagesPerSecond <= 0) return null;
  const laterEpochs = config.epochs - progress.epoch;
  if (epochs.length > 0)
    return medianSeconds(epochs) * (laterEpochs + 1 - progress.batch / progress.batches + testEpochs(config));
  const images = countOf(runSplit(config).training);
  const validation = validationWork(config);
  const inThisEpoch = Math.max(0, images - progress.batch * config.batchSize) + validation;
  const later = (laterEpochs + testEpochs(config)) * epochWork(config);
  return (inThisEpoch + later) / progress.imagesPerSecond;
}
