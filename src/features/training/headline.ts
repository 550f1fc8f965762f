// Works out what stands in the headline over the curves: how well a run reads, and whether it learned anything at all.

import { countOf, runSplit, TEST_IMAGES } from '../../domain/experiment/splits.ts';
import { hasLearned } from '../../domain/run/chance.ts';
import { isActive, type Run } from '../../domain/run/run.ts';

/** Shares are in [0,1], of so many images of a kind read rightly. */
interface Score {
  share: number;
  images: number;
  of: 'training' | 'validation' | 'test';
}

export type Headline =
  | { kind: 'no-run' }
  /** It goes on; there is no score before the first batches. */
  | { kind: 'going'; score: Score | null }
  | { kind: 'learned'; score: Score }
  /** It has no score where the loss was no number before an epoch was done. */
  | { kind: 'learned-nothing'; score: Score | null }
  /** It was stopped or broke off before an epoch was done. */
  | { kind: 'no-epoch' };

export function headlineOf(run: Run): Headline {
  if (!run.config) return { kind: 'no-run' };
  const best = bestScore(run);
  if (isActive(run)) return { kind: 'going', score: scoreSoFar(run) };
  if (!best)
    return run.result?.reason === 'diverged'
      ? { kind: 'learned-nothing', score: null }
      : { kind: 'no-epoch' };
  return { kind: hasLearned(run) ? 'learned' : 'learned-nothing', score: best };
}

/** @returns the score of the best epoch, on the test images once those were read */
function bestScore({ config, epochs, bestEpoch, result }: Run): Score | null {
  const best = epochs.find(({ epoch }) => epoch === bestEpoch);
  if (!best || !config) return null;
  if (result?.test) return { share: result.test.accuracy, images: TEST_IMAGES, of: 'test' };
  return { share: best.valAccuracy, images: countOf(runSplit(config).validation), of: 'validation' };
}

/** @returns the score of the newest epoch, before the first one that of the images so far */
function scoreSoFar({ config, epochs, progress }: Run): Score | null {
  const split = config && runSplit(config);
  const newest = epochs.at(-1);
  if (newest && split)
    return { share: newest.valAccuracy, images: countOf(split.validation), of: 'validation' };
  return progress && split && { share: progress.accuracy, images: countOf(split.training), of: 'training' };
}

/** @returns how many of the images were read wrongly */
export function wrongOf({ share, images }: Score): number {
  return images - Math.round(share * images);
}
