// Says where the learner's run ended, as the tutorial does of its own.

import type { SavedRun } from '../../domain/run/saved-run.ts';

interface OwnEndWords {
  ownEnd(run: number, epoch: number, loss: string, accuracy: string): string;
}

/** @returns the best epoch with its figures; an empty text before there is one */
export function ownEnd(
  run: Pick<SavedRun, 'number' | 'epochs' | 'bestEpoch'> | null,
  words: OwnEndWords,
): string {
  const best = run?.epochs.find(({ epoch }) => epoch === run.bestEpoch);
  if (!run || !best) return '';
  const accuracy = `${(best.valAccuracy * 100).toFixed(1)} %`;
  return words.ownEnd(run.number, best.epoch, best.valLoss.toFixed(4), accuracy);
}
