// Shows the run: its result, curves and log.

import { Suspense } from 'react';
import { useStore } from 'zustand';
import { panelStrings } from '../../i18n/panel-strings.ts';
import { useStrings } from '../../i18n/strings.ts';
import { latePart } from '../../ui/late-part.ts';
import { PanelBoundary } from '../../ui/PanelBoundary.tsx';
import { RunResult } from './RunResult.tsx';
import { TrainingLog } from './TrainingLog.tsx';
import styles from './Training.module.css';
import type { TrainingStores } from './training-stores.ts';

// The charts are loaded after the page, so that drawing and Train never wait for them.
const HistoryCharts = latePart(
  () => import('./HistoryCharts.tsx'),
  (module) => module.HistoryCharts,
);

const ShowTestImage = latePart(
  () => import('./ShowTestImage.tsx'),
  (module) => module.ShowTestImage,
);

export function Curves({ stores }: { stores: TrainingStores }) {
  const words = useStrings(panelStrings);
  const { run } = stores;
  const ended = useStore(run, (state) => state.run.phase === 'ended');
  return (
    <div className={styles.card}>
      <RunResult store={run} />
      <PanelBoundary words={words}>
        <Suspense fallback={<div className={styles.chartsToCome} />}>
          <HistoryCharts stores={stores} />
        </Suspense>
      </PanelBoundary>
      <TrainingLog store={run} />
      {ended && (
        <PanelBoundary words={words}>
          <Suspense>
            <ShowTestImage store={stores.testImage} />
          </Suspense>
        </PanelBoundary>
      )}
    </div>
  );
}
