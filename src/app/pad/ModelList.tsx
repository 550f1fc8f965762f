// Lists the models that can answer, with the runs named as the room Runs names them.

import { useStore } from 'zustand';
import { isActive } from '../../domain/run/run.ts';
import type { Choice } from '../../features/answer/answering-items.ts';
import { AnsweringMenu } from '../../features/answer/AnsweringMenu.tsx';
import { useRunWords } from '../../i18n/run-title.ts';
import type { Page } from '../compose-page.ts';

interface ModelListProps {
  page: Page;
  onClose(): void;
}

export function ModelList({ page, onClose }: ModelListProps) {
  const { title } = useRunWords();
  const saved = useStore(page.savedRuns, (state) => state.runs);
  const stored = useStore(page.answeringChoice, (state) => state.stored);
  const training = useStore(page.run, ({ run, runNumber }) => (isActive(run) ? runNumber : null));
  const runs = saved
    .filter(({ hasWeights, bestEpoch }) => hasWeights && bestEpoch !== null)
    .map((run) => ({
      id: run.id,
      number: run.number,
      name: title(run),
      accuracy: run.test?.accuracy ?? null,
    }));

  const choose = async (choice: Choice) => {
    if (choice.kind === 'training') page.presentModel.getState().followTraining();
    else if (choice.kind === 'shipped') await page.runActions.useShipped();
    else if (choice.kind === 'stored') await page.answeringChoice.getState().useStored(choice.model.key);
    else {
      const run = saved.find(({ id }) => id === choice.run.id);
      if (run) await page.runActions.use(run, 'best');
    }
  };

  return (
    <AnsweringMenu
      store={page.presentModel}
      stored={stored}
      runs={runs}
      training={training}
      onChoose={choose}
      onClose={onClose}
    />
  );
}
