// Shows the panel Train: settings, buttons, progress, charts, log and result of the run.

import { lazy, Suspense } from 'react';
import { useStrings } from '../../i18n/strings.ts';
import { BackendNote } from './BackendNote.tsx';
import { ProblemAlert } from './ProblemAlert.tsx';
import { RunProgress } from './RunProgress.tsx';
import { RunResult } from './RunResult.tsx';
import { Settings } from './Settings.tsx';
import { ShowTestImage } from './ShowTestImage.tsx';
import { trainingStrings } from './strings.ts';
import { TrainingControls } from './TrainingControls.tsx';
import { TrainingLog } from './TrainingLog.tsx';
import styles from './Training.module.css';
import type { TrainingStores } from './training-stores.ts';

// The charts are loaded after the page, so that drawing and Train never wait for them.
const HistoryCharts = lazy(() =>
  import('./HistoryCharts.tsx').then((module) => ({ default: module.HistoryCharts })),
);

export function TrainingPanel({ stores }: { stores: TrainingStores }) {
  const strings = useStrings(trainingStrings);
  const { run } = stores;
  return (
    <section className={styles.card} aria-label={strings.section}>
      <TrainingControls run={run} experiment={stores.experiment} />
      <ProblemAlert run={run} />
      <RunProgress store={run} />
      <BackendNote store={run} />
      <RunResult store={run} />
      <Settings stores={stores} />
      <Suspense fallback={<div className={styles.chartsToCome} />}>
        <HistoryCharts store={run} />
      </Suspense>
      <TrainingLog store={run} />
      <ShowTestImage run={run} store={stores.testImage} />
    </section>
  );
}
