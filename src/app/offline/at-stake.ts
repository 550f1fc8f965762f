// Reads off the stores what a reload of the page would end or lose.

import type { AtStake } from '../../domain/offline/update-obstacle.ts';
import { isActive } from '../../domain/run/run.ts';
import type { Losable } from './offline-parts.ts';

export function atStake({
  run,
  teaching,
  savedRuns,
  keptDigits,
  presentModel,
  visitTrouble,
}: Losable): AtStake {
  const lesson = teaching.getState();
  const runs = savedRuns.getState();
  const digits = keptDigits.getState();
  return {
    runGoesOn: isActive(run.getState().run),
    lessonOpen:
      lesson.hasWorker || lesson.teaching.phase === 'teaching' || lesson.teaching.phase === 'taught',
    saving: runs.saving || digits.saving,
    notStored:
      runs.failure !== null ||
      digits.failure !== null ||
      presentModel.getState().notStored ||
      visitTrouble.getState().notKept,
  };
}
