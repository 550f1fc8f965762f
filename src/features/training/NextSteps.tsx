// Offers what to do after a run: see its mistakes, draw, compare it, or change what kept it from learning.

import { useStore } from 'zustand';
import { remedyFor } from '../../domain/run/chance.ts';
import { useLanguage, useStrings } from '../../i18n/strings.ts';
import { openRoom } from '../../session/page-view.ts';
import { Button } from '../../ui/Button.tsx';
import type { Headline } from './headline.ts';
import { headlineStrings } from './headline-strings.ts';
import styles from './RunHeadline.module.css';
import type { HeadlineStores } from './training-stores.ts';

interface NextStepsProps {
  stores: HeadlineStores;
  headline: Headline;
  onDraw(): void;
}

export function NextSteps({ stores, headline, onDraw }: NextStepsProps) {
  const strings = useStrings(headlineStrings);
  const { view, savedRuns } = stores;
  const several = useStore(savedRuns, (state) => state.runs.length > 1);
  return (
    <div className={styles.next}>
      {headline.kind === 'learned' && (
        <>
          <Button onClick={() => openRoom(view, { room: 'test', place: 'evaluate' })}>
            {strings.mistakes}
          </Button>
          <Button onClick={onDraw}>{strings.draw}</Button>
          {several && (
            <Button onClick={() => openRoom(view, { room: 'runs', place: null })}>{strings.compare}</Button>
          )}
        </>
      )}
      {headline.kind === 'learned-nothing' && <RemedyButton stores={stores} />}
    </div>
  );
}

/** Opens the experiment of the run with another learning rate, as the draft of the next run. */
function RemedyButton({ stores: { run: store, savedRuns, experiment } }: { stores: HeadlineStores }) {
  const strings = useStrings(headlineStrings);
  const number = new Intl.NumberFormat(useLanguage(), { maximumFractionDigits: 6 });
  const id = useStore(store, (state) => state.id);
  const { config, network, epochs } = useStore(store, (state) => state.run);
  const saved = useStore(savedRuns, (state) => state.runs.find((each) => each.id === id));
  const drafted = useStore(experiment, (state) => state.form.preset);
  const remedy = config && remedyFor(config, epochs.length);
  if (!config || !network || remedy?.change !== 'rate') return null;
  const { rate } = remedy;
  const change = () =>
    experiment.getState().openExperiment({
      ...{ network, config: { ...config, learningRate: rate } },
      preset: saved?.preset ?? drafted,
    });
  return <Button onClick={change}>{strings.setRate(number.format(rate))}</Button>;
}
