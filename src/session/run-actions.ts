// What a person can do with a kept run: let its model answer, open its experiment for editing, go on with it, and train it again.

import { CodedError } from '../domain/coded-error.ts';
import { TUTORIAL_CONFIG } from '../domain/experiment/training-config.ts';
import { isActive } from '../domain/run/run.ts';
import type { SavedRun, WhichWeights } from '../domain/run/saved-run.ts';
import type { ExperimentStore } from './experiment-store.ts';
import type { NamedModel } from './model-source.ts';
import type { PresentModelStore } from './present-model.ts';
import type { RunStore } from './run-store.ts';
import type { SavedRunsStore } from './saved-runs.ts';
import type { TabLocks } from './tab-locks.ts';
import { usedRun } from './used-models.ts';

export interface RunActions {
  /** Lets its model answer. @throws CodedError 'weights-gone' where it is no longer stored */
  use(run: SavedRun, which: WhichWeights): Promise<void>;
  /** Lets the model that ships with the page answer. @throws CodedError 'data-missing' where it cannot be had */
  useShipped(): Promise<void>;
  /** Puts its network and settings into the editor, as one step that Undo takes back. @throws CodedError 'busy' during a run */
  open(run: SavedRun): void;
  /**
   * Trains it to this many epochs; resolves once it has begun.
   * @throws CodedError 'weights-gone' where there is nothing to go on from, or 'busy' during a run, in this tab or another
   */
  goOn(run: SavedRun, epochs: number): Promise<void>;
  /**
   * Trains a model on, by the settings that stand on the page; its network comes into the editor, as one step that Undo takes
   * back. @throws CodedError 'busy' during a run
   */
  trainOn(model: NamedModel): void;
  /** Trains the same experiment anew, with this seed. @throws CodedError 'busy' during a run */
  trainAgain(run: SavedRun, seed: number): void;
}

interface RunActionsDependencies {
  presentModel: PresentModelStore;
  experiment: ExperimentStore;
  run: RunStore;
  savedRuns: SavedRunsStore;
  locks: Pick<TabLocks, 'isHeld'>;
}

export function createRunActions({
  presentModel,
  experiment,
  run: runStore,
  savedRuns,
  locks,
}: RunActionsDependencies): RunActions {
  const refuseWhileBusy = () => {
    const { run, lessonGoesOn } = runStore.getState();
    if (isActive(run) || lessonGoesOn) throw new CodedError('busy', 'train');
  };
  return {
    async use(run, which) {
      const answering = await usedRun(savedRuns, run, which);
      if (!answering) throw new CodedError('weights-gone', String(run.number));
      presentModel.setState({ followsTraining: false });
      presentModel.getState().answerWith(answering);
      // Its curves, its result and the slider of its epochs belong to what answers.
      if (runStore.getState().id !== run.id) runStore.getState().show(run);
    },
    async useShipped() {
      if (await presentModel.getState().useShipped()) return;
      const { shippedFailure } = presentModel.getState();
      throw new CodedError(
        shippedFailure?.code ?? 'data-missing',
        shippedFailure?.subject ?? 'models/robust',
      );
    },
    open({ network, config, preset }) {
      refuseWhileBusy();
      experiment.getState().openExperiment({ network, config, preset });
    },
    async goOn(run, epochs) {
      refuseWhileBusy();
      if (await locks.isHeld(`run/${run.id}`)) throw new CodedError('busy', 'train');
      const resumeFrom = await savedRuns.getState().resumePoint(run.id);
      if (!resumeFrom) throw new CodedError('weights-gone', String(run.number));
      refuseWhileBusy();
      // Who goes on with a run that early stopping ended wants to see more epochs than none.
      const waited = run.end === 'converged' ? 0 : resumeFrom.waited;
      const config = { ...run.config, epochs };
      void runStore.getState().goOn({ ...run, config }, { ...resumeFrom, waited });
    },
    trainOn(startFrom) {
      refuseWhileBusy();
      const { openExperiment, config, settingProblems, form } = experiment.getState();
      const sound = settingProblems.length === 0 ? config : TUTORIAL_CONFIG;
      const { network } = startFrom.model;
      const trained = { network, config: sound, preset: form.preset };
      openExperiment(trained);
      void runStore.getState().trainThis(trained, null, startFrom);
    },
    trainAgain({ network, config, preset }, seed) {
      refuseWhileBusy();
      void runStore.getState().trainThis({ network, config: { ...config, seed }, preset }, null);
    },
  };
}
