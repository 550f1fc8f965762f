// Says why a new version of the page may not be taken just now, since to take it reloads the page.

/** What a page has that a reload would end or lose. */
export interface AtStake {
  runGoesOn: boolean;
  /** A lesson has the worker, or its result was neither kept nor discarded. */
  lessonOpen: boolean;
  /** Something is on its way to the disk. */
  saving: boolean;
  /** The browser refused to store a model, a run, a digit or the visit. */
  notStored: boolean;
}

export type UpdateObstacle = 'run' | 'lesson' | 'unsaved';

/** @returns what stands first in the way; null where a reload loses nothing */
export function updateObstacle(atStake: AtStake): UpdateObstacle | null {
  if (atStake.runGoesOn) return 'run';
  if (atStake.lessonOpen) return 'lesson';
  return atStake.saving || atStake.notStored ? 'unsaved' : null;
}
