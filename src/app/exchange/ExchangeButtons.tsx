// Offers what leaves the page and what comes into it, at the head of Runs and at the model's name.

import { useStore } from 'zustand';
import { isActive } from '../../domain/run/run.ts';
import { useStrings } from '../../i18n/strings.ts';
import { Button } from '../../ui/Button.tsx';
import type { Page } from '../compose-page.ts';
import { ImportButton } from './ImportButton.tsx';
import { intakeStrings } from './intake-strings.ts';

interface ExchangeButtonsProps {
  page: Page;
  /** Says whether they stand at the name of the model that answers. */
  model?: boolean;
}

export function ExchangeButtons({ page, model = false }: ExchangeButtonsProps) {
  return (
    <>
      {model && <TrainOn page={page} />}
      <ImportButton page={page} />
    </>
  );
}

/** A model that was imported has no run of its own that could go on. */
function TrainOn({ page }: { page: Page }) {
  const strings = useStrings(intakeStrings);
  const source = useStore(page.presentModel, (state) => state.source);
  const busy = useStore(page.run, ({ run, lessonGoesOn }) => isActive(run) || lessonGoesOn);
  if (source.kind !== 'imported') return null;
  const trainOn = () => {
    const model = page.classifier.presentModel;
    if (model) page.runActions.trainOn({ model, name: source.name });
  };
  return (
    <Button disabled={busy} title={strings.trainOnHelp} onClick={trainOn}>
      {strings.trainOn}
    </Button>
  );
}
