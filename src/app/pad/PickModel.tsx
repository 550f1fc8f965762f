// Connects the picker of the answering model with the kept runs, the taught models and the run that goes on. The list comes when
// it is first opened.

import { useStore } from 'zustand';
import { isActive } from '../../domain/run/run.ts';
import { AnsweringModel } from '../../features/answer/AnsweringModel.tsx';
import { panelStrings } from '../../i18n/panel-strings.ts';
import { useStrings } from '../../i18n/strings.ts';
import { latePart } from '../../ui/late-part.ts';
import { PanelBoundary } from '../../ui/PanelBoundary.tsx';
import { ExchangeButtons } from '../exchange/ExchangeButtons.tsx';
import type { Page } from '../compose-page.ts';
import { trainFirstRun, useFirstRunSeconds } from './first-run.ts';

const ModelList = latePart(
  () => import('./ModelList.tsx'),
  (module) => module.ModelList,
);

export function PickModel({ page }: { page: Page }) {
  const words = useStrings(panelStrings);
  const replacedRun = useStore(page.answeringChoice, (state) => state.replacedRun);
  const isNewcomer = useStore(page.savedRuns, (state) => state.loaded && state.runs.length === 0);
  const hasAnswered = useStore(page.answer, (state) => state.hasAnswered);
  const trainSeconds = useFirstRunSeconds(page);
  const hasRun = useStore(page.run, (state) => state.runNumber > 0);
  const source = useStore(page.presentModel, (state) => state.source);
  const busy = useStore(page.run, ({ run, lessonGoesOn }) => isActive(run) || lessonGoesOn);
  const trainOn = () => {
    const answering = page.presentModel.getState().answering();
    if (answering && source.kind === 'imported')
      page.runActions.trainOn({ model: answering.model, name: source.name });
  };
  return (
    <AnsweringModel
      store={page.presentModel}
      replacedRun={replacedRun}
      invites={source.kind === 'shipped' && isNewcomer && !hasRun && hasAnswered}
      trainSeconds={trainSeconds}
      onTrainOwn={() => trainFirstRun(page)}
      onTrainOn={source.kind === 'imported' && !busy ? trainOn : null}
      beside={<ExchangeButtons page={page} look="pictures" />}
      onOpen={() => void page.answeringChoice.getState().look()}
      list={(close) => (
        <PanelBoundary words={words}>
          <ModelList page={page} onClose={close} />
        </PanelBoundary>
      )}
    />
  );
}
