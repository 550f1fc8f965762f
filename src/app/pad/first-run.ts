// Starts the first run of a newcomer, which is short enough to be watched to its end, and tells how long it takes.

import { useStore } from 'zustand';
import { expectedEpoch, runSeconds } from '../../domain/run/epoch-estimate.ts';
import { openRoom } from '../../session/page-view.ts';
import type { Page } from '../compose-page.ts';

const IMAGES = 2_000;

/**
 * Sets the number of images, as a step that Undo takes back, trains, and opens the room that shows the run. Where something else
 * in the draft needs a correction first, nothing trains, and the foot of the page says so.
 */
export function trainFirstRun({ experiment, run, view }: Page): void {
  experiment.getState().setText('imageCount', String(IMAGES));
  openRoom(view, { room: 'train', place: 'curves' });
  run.getState().train();
}

/** @returns the seconds of that run, as the foot of the page estimates them; null while nothing is known */
export function useFirstRunSeconds({ experiment, run, savedRuns }: Page): number | null {
  const engine = useStore(run, (state) => state.run.engine);
  const runs = useStore(savedRuns, (state) => state.runs);
  const network = useStore(experiment, (state) => state.editing.network);
  const draft = useStore(experiment, (state) => state.config);
  const wrong = useStore(experiment, (state) => state.networkProblems.length > 0);
  if (wrong) return null;
  const config = { ...draft, imageCount: IMAGES };
  const anEpoch = expectedEpoch({ network, config }, engine, runs);
  return anEpoch === null ? null : runSeconds(config, anEpoch);
}
