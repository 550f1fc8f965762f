// Trains an experiment for its curves alone: afterwards the model that answered before it does so again.

import type { Experiment } from '../../../domain/experiment/experiment-link.ts';
import type { Page } from '../../compose-page.ts';

/** @returns whether the model from before answers again */
export async function trainAside(page: Page, experiment: Experiment): Promise<boolean> {
  const { run, presentModel, savedRuns, runActions } = page;
  const { used } = presentModel.getState();
  await run.getState().trainThis(experiment, null);
  try {
    if (used === null || used.kind === 'shipped') {
      await runActions.useShipped();
      return true;
    }
    const before = savedRuns.getState().runs.find(({ id }) => used.kind === 'run' && id === used.id);
    if (!before || used.kind !== 'run') return false;
    await runActions.use(before, used.which);
    return true;
  } catch {
    return false;
  }
}
