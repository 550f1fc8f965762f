// Train: settings, buttons, progress, curves, log and result of the run.

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
import type { TrainingStore } from './training-store.ts';

// Charts come after the page: drawing and Train never wait for them.
const HistoryCharts = lazy(() =>
  import('./HistoryCharts.tsx').then((module) => ({ default: module.HistoryCharts })),
);

export function TrainingPanel({ store }: { store: TrainingStore }) {
  const strings = useStrings(trainingStrings);
  return (
    <section className={styles.card} aria-label={strings.section}>
      <TrainingControls store={store} />
      <ProblemAlert store={store} />
      <RunProgress store={store} />
      <BackendNote store={store} />
      <RunResult store={store} />
      <Settings store={store} />
      <Suspense fallback={<div className={styles.chartsToCome} />}>
        <HistoryCharts store={store} />
      </Suspense>
      <TrainingLog store={store} />
      <ShowTestImage store={store} />
    </section>
  );
}
