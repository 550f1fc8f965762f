// Says where the learner's run ended, as the tutorial does of its own.

import type { SavedRun } from '../../domain/run/saved-run.ts';

interface OwnEndWords {
  ownEnd(epoch: number, loss: string, accuracy: string): string;
}

/** @returns the best epoch with its figures; an empty text before there is one */
export function ownEnd(run: Pick<SavedRun, 'epochs' | 'bestEpoch'> | null, words: OwnEndWords): string {
  const best = run?.epochs.find(({ epoch }) => epoch === run.bestEpoch);
  if (!best) return '';
  return words.ownEnd(best.epoch, best.valLoss.toFixed(4), `${(best.valAccuracy * 100).toFixed(1)} %`);
}
