// Works out the figures by which kept runs are listed, sorted and compared.

import { runSplit } from '../experiment/splits.ts';
import { summarise, totalParameters } from '../network/network-summary.ts';
import { isSameData } from '../same-data.ts';
import type { EpochRecord } from './run.ts';
import type { SavedRun } from './saved-run.ts';

/** Null is a figure that the run does not have, or not yet. */
export interface RunFigures {
  parameters: number;
  epochsDone: number;
  /** It is the val_loss of the best epoch. */
  valLoss: number | null;
  /** It is the val_accuracy of the best epoch, in [0,1]. */
  valAccuracy: number | null;
  /** It is in [0,1]. */
  testAccuracy: number | null;
  /** All epochs took so long together. */
  seconds: number;
  secondsPerEpoch: number | null;
}

export function figuresOf({ network, epochs, bestEpoch, test }: SavedRun): RunFigures {
  const best = epochs.find(({ epoch }) => epoch === bestEpoch) ?? null;
  const seconds = epochs.reduce((sum, record) => sum + record.seconds, 0);
  return {
    parameters: totalParameters(summarise(network)),
    epochsDone: epochs.at(-1)?.epoch ?? 0,
    valLoss: best && best.valLoss,
    valAccuracy: best && best.valAccuracy,
    testAccuracy: test && test.accuracy,
    seconds,
    secondsPerEpoch: epochs.length === 0 ? null : seconds / epochs.length,
  };
}

/** It says why figures of several runs do not compare. */
export type Incomparability =
  /** val_loss and val_accuracy were measured on different images. */
  | 'validation-images'
  /** loss and accuracy were measured on images that were varied in different ways. */
  | 'training-images'
  /** Some were not evaluated on the test images. */
  | 'not-tested';

/** Runs compare where these are the same. */
const ALIKE: Record<Incomparability, (run: SavedRun) => unknown> = {
  'validation-images': ({ config }) => runSplit(config).validation,
  'training-images': ({ config }) => [config.augmentation, runSplit(config).training],
  'not-tested': ({ test }) => test !== null,
};

export function incomparabilities(runs: readonly SavedRun[]): Incomparability[] {
  return (Object.keys(ALIKE) as Incomparability[]).filter(
    (reason) => groupsThatCompare(runs, reason).length > 1,
  );
}

/** @returns the runs in groups, each of which compares within itself, in their order */
export function groupsThatCompare(runs: readonly SavedRun[], reason: Incomparability): SavedRun[][] {
  const groups: SavedRun[][] = [];
  for (const run of runs) {
    const group = groups.find(([first]) => isSameData(ALIKE[reason](first), ALIKE[reason](run)));
    if (group) group.push(run);
    else groups.push([run]);
  }
  return groups;
}

/** @returns the seconds from the start of the run to the end of each epoch, pauses left out, in the order of the records */
export function elapsedSeconds(epochs: readonly EpochRecord[]): number[] {
  let elapsed = 0;
  return epochs.map(({ seconds }) => (elapsed += seconds));
}
