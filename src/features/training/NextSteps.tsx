// Offers what to do after a run: see its mistakes, draw, compare it, or change what kept it from learning.

import { useStore } from 'zustand';
import { remedyFor } from '../../domain/run/chance.ts';
import { useLanguage, useStrings } from '../../i18n/strings.ts';
import { Button } from '../../ui/Button.tsx';
import type { Headline } from './headline.ts';
import { headlineStrings } from './headline-strings.ts';
import styles from './RunHeadline.module.css';
import type { HeadlineStores } from './training-stores.ts';

export interface WaysOn {
  /** Shows what the model of the run reads wrongly. */
  onMistakes(): void;
  /** Brings a person to the pad. */
  onDraw(): void;
  /** Compares the run with the one before. */
  onCompare(): void;
}

interface NextStepsProps extends WaysOn {
  stores: HeadlineStores;
  headline: Headline;
}

export function NextSteps({ stores, headline, onMistakes, onDraw, onCompare }: NextStepsProps) {
  const strings = useStrings(headlineStrings);
  const several = useStore(stores.savedRuns, (state) => state.runs.length > 1);
  return (
    <div className={styles.next}>
      {headline.kind === 'learned' && (
        <>
          <Button onClick={onMistakes}>{strings.mistakes}</Button>
          <Button onClick={onDraw}>{strings.draw}</Button>
          {several && <Button onClick={onCompare}>{strings.compare}</Button>}
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
