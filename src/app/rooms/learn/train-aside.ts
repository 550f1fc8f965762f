// Trains an experiment for its curves alone: the model that answers goes on answering, and does so again afterwards.

import type { Experiment } from '../../../domain/experiment/experiment-link.ts';
import type { UsedModel } from '../../../domain/model/used-model.ts';
import type { Page } from '../../compose-page.ts';

/** @returns whether the model from before answers again */
export async function trainAside(page: Page, experiment: Experiment): Promise<boolean> {
  const { run, presentModel } = page;
  const { used } = presentModel.getState();
  const ended = run.getState().trainThis(experiment, null);
  presentModel.setState({ followsTraining: false });
  await ended;
  return answerAgain(page, used).then(
    () => true,
    () => false,
  );
}

/** @throws CodedError where the model is no longer stored */
async function answerAgain(page: Page, used: UsedModel | null): Promise<void> {
  const { savedRuns, runActions, answeringChoice } = page;
  if (used?.kind === 'stored') return answeringChoice.getState().useStored(used.key);
  if (used?.kind !== 'run') return runActions.useShipped();
  const before = savedRuns.getState().runs.find(({ id }) => id === used.id);
  return before ? runActions.use(before, used.which) : runActions.useShipped();
}
