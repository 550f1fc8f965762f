// Shows the panel Train: settings, buttons, progress, charts, log and result of the run.

import { Suspense } from 'react';
import { panelStrings } from '../../i18n/panel-strings.ts';
import { useStrings } from '../../i18n/strings.ts';
import { latePart } from '../../ui/late-part.ts';
import { PanelBoundary } from '../../ui/PanelBoundary.tsx';
import { BackendNote } from './BackendNote.tsx';
import { CutOffOffer } from './CutOffOffer.tsx';
import { ProblemAlert } from './ProblemAlert.tsx';
import { RunProgress } from './RunProgress.tsx';
import { Settings } from './Settings.tsx';
import { trainingStrings } from './strings.ts';
import { TrainingControls } from './TrainingControls.tsx';
import styles from './Training.module.css';
import type { TrainingStores } from './training-stores.ts';

// The curves are loaded after the page, so that drawing and Train never wait for them.
const Curves = latePart(
  () => import('./Curves.tsx'),
  (module) => module.Curves,
);

export function TrainingPanel({ stores }: { stores: TrainingStores }) {
  const strings = useStrings(trainingStrings);
  const words = useStrings(panelStrings);
  const { run } = stores;
  return (
    <section className={styles.card} aria-label={strings.section}>
      <TrainingControls run={run} experiment={stores.experiment} />
      <CutOffOffer arrival={stores.arrival} />
      <ProblemAlert run={run} />
      <RunProgress store={run} />
      <BackendNote store={run} />
      <Settings stores={stores} />
      <PanelBoundary words={words}>
        <Suspense fallback={<div className={styles.chartsToCome} />}>
          <Curves stores={stores} onDraw={() => undefined} />
        </Suspense>
      </PanelBoundary>
    </section>
  );
}
