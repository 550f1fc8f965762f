// Chapter 2: the network that the learner has built becomes that of the next run.

import { useStore } from 'zustand';
import { TUTORIAL_CONFIG } from '../../../domain/experiment/training-config.ts';
import { BRICKS, bricksOf, isLikeTutorial } from '../../../domain/lesson/bricks.ts';
import { BuildNetwork } from '../../../features/lesson/BuildNetwork.tsx';
import type { Page } from '../../compose-page.ts';
import { learnStores } from './learn-stores.ts';

export function BuildDeed({ page }: { page: Page }) {
  const { lesson } = learnStores(page);
  const network = useStore(page.experiment, (state) => state.editing.network);
  const built = useStore(lesson, (state) => state.built);
  const add = () => {
    lesson.getState().addBrick();
    if (lesson.getState().built === BRICKS) takeBuilt(page);
  };
  return (
    <BuildNetwork
      bricks={bricksOf(network)}
      built={built}
      isNextRun={isLikeTutorial(network)}
      onAdd={add}
      onRemove={lesson.getState().removeBrick}
    />
  );
}

/** One step that Undo takes back; a network that is the tutorial's already, perhaps a smaller one, stays as it is. */
function takeBuilt({ experiment }: Page): void {
  const { editing, form, config, settingProblems, openExperiment } = experiment.getState();
  if (isLikeTutorial(editing.network)) return;
  const sound = settingProblems.length === 0 ? config : TUTORIAL_CONFIG;
  openExperiment({ network: bricksOf(editing.network), config: sound, preset: form.preset });
}
