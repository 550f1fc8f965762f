// Shows the present run: its result, its curves, the epoch that answers, its log, and a test image as the tutorial shows its 8.

import { useId } from 'react';
import { useStore } from 'zustand';
import styles from './Curves.module.css';
import type { WaysOn } from './NextSteps.tsx';
import { EpochSlider } from './EpochSlider.tsx';
import { HistoryCharts } from './HistoryCharts.tsx';
import { RunHeadline } from './RunHeadline.tsx';
import { ShowTestImage } from './ShowTestImage.tsx';
import { TrainingLog } from './TrainingLog.tsx';
import type { TrainingStores } from './training-stores.ts';

interface CurvesProps extends WaysOn {
  stores: TrainingStores;
}

export function Curves({ stores, ...waysOn }: CurvesProps) {
  const tableId = useId();
  const { run } = stores;
  const ended = useStore(run, (state) => state.run.phase === 'ended');
  return (
    <div className={styles.curves}>
      <RunHeadline stores={stores} {...waysOn} />
      <HistoryCharts stores={stores} tableId={tableId} />
      <EpochSlider stores={stores} />
      <TrainingLog store={run} tableId={tableId} />
      {ended && <ShowTestImage store={stores.testImage} />}
    </div>
  );
}
