// Trains a model on that was imported, since it has no run of its own that could go on.

import { useStore } from 'zustand';
import { isActive } from '../../domain/run/run.ts';
import { useStrings } from '../../i18n/strings.ts';
import { Button } from '../../ui/Button.tsx';
import type { Page } from '../compose-page.ts';
import { intakeStrings } from './intake-strings.ts';

export function TrainOn({ page }: { page: Page }) {
  const strings = useStrings(intakeStrings);
  const source = useStore(page.presentModel, (state) => state.source);
  const busy = useStore(page.run, ({ run, lessonGoesOn }) => isActive(run) || lessonGoesOn);
  if (source.kind !== 'imported') return null;
  const trainOn = () => {
    const answering = page.presentModel.getState().answering();
    if (answering) page.runActions.trainOn({ model: answering.model, name: source.name });
  };
  return (
    <Button disabled={busy} title={strings.trainOnHelp} onClick={trainOn}>
      {strings.trainOn}
    </Button>
  );
}
