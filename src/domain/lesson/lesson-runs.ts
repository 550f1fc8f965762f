// Finds, among the kept runs, the one that the lesson shows as the learner's own, and the one that overfits on purpose.

import type { Experiment } from '../experiment/experiment-link.ts';
import { TUTORIAL_NETWORK } from '../experiment/preset-networks.ts';
import { TUTORIAL_CONFIG } from '../experiment/training-config.ts';
import type { EpochRecord } from '../run/run.ts';
import type { SavedRun } from '../run/saved-run.ts';
import { isSameData } from '../same-data.ts';

/** The tutorial stopped here, by its own account. */
export const TUTORIAL_END = { epoch: 30, valLoss: 0.0537, valAccuracy: 0.984 } as const;

/** The first test image that is an 8, counted from 0. */
export const FIRST_EIGHT = 61;

/** With fewer images than its epochs could fill, a run is quick. */
export const FEW_IMAGES = 2_000;

/** Without dropout and early stopping, on 800 images that it learns by heart; 200 validate. */
export const OVERFITTING: Experiment = {
  preset: 'tutorial',
  network: TUTORIAL_NETWORK.filter(({ kind }) => kind !== 'dropout'),
  config: { ...TUTORIAL_CONFIG, imageCount: 1_000, epochs: 50, patience: null },
};

/** @returns whether the run was made to overfit by the lesson; the seed may differ */
export function isOverfitting({ network, config }: Pick<SavedRun, 'network' | 'config'>): boolean {
  const { imageCount, patience } = OVERFITTING.config;
  return (
    isSameData(network, OVERFITTING.network) &&
    config.imageCount === imageCount &&
    config.patience === patience
  );
}

/** @param runs by number @returns the newest of each that has an epoch; null where there is none */
export function lessonRuns(runs: readonly SavedRun[]): { own: SavedRun | null; overfit: SavedRun | null } {
  const shown = runs.filter(({ deletedAt, epochs }) => deletedAt === null && epochs.length > 0);
  return {
    own: shown.filter((run) => !isOverfitting(run)).at(-1) ?? null,
    overfit: shown.filter(isOverfitting).at(-1) ?? null,
  };
}

/** @returns for each epoch how many have passed since the lowest val_loss; 0 where it is the lowest so far */
export function epochsWaited(epochs: readonly Pick<EpochRecord, 'valLoss'>[]): number[] {
  let lowest = Infinity;
  let waited = 0;
  return epochs.map(({ valLoss }) => {
    waited = valLoss < lowest ? 0 : waited + 1;
    lowest = Math.min(lowest, valLoss);
    return waited;
  });
}
