// Train: settings, buttons, progress, curves, log and result of the run.

import { lazy, Suspense } from 'react';
import { useStore } from 'zustand';
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
  const run = useStore(store, (state) => state.run);
  return (
    <section className={styles.card} aria-label={strings.section}>
      <TrainingControls store={store} />
      <ProblemAlert store={store} />
      <RunProgress run={run} />
      <BackendNote store={store} />
      <RunResult run={run} />
      <Settings store={store} />
      <Suspense fallback={<div className={styles.chartsToCome} />}>
        <HistoryCharts run={run} />
      </Suspense>
      <TrainingLog run={run} />
      <ShowTestImage store={store} />
    </section>
  );
}
