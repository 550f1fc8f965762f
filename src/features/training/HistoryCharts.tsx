// Shows the charts of loss and accuracy side by side.

import { useDeferredValue, useState } from 'react';
import { useStore } from 'zustand';
import { useStrings } from '../../i18n/strings.ts';
import { EpochSlider } from './EpochSlider.tsx';
import { HistoryChart } from './HistoryChart.tsx';
import { chartStrings } from './chart-strings.ts';
import styles from './Training.module.css';
import type { TrainingStores } from './training-stores.ts';

export function HistoryCharts({ stores }: { stores: TrainingStores }) {
  const { run: store } = stores;
  const strings = useStrings(chartStrings);
  const [logScale, setLogScale] = useState(false);
  const epochs = useDeferredValue(useStore(store, (state) => state.run.epochs));
  const bestEpoch = useStore(store, (state) => state.run.bestEpoch);
  const reason = useStore(store, (state) => state.run.result?.reason);
  // React draws the charts in slices between other work, so that they do not hold up the pen.
  const progress = useDeferredValue(useStore(store, (state) => state.run.progress));
  const running = progress && progress.epoch > epochs.length ? progress : null;
  const stopEpoch = reason === 'converged' || reason === 'stopped' ? epochs.length : null;
  const divergedEpoch = reason === 'diverged' ? epochs.length + 1 : null;
  const shared = { epochs, bestEpoch, stopEpoch, divergedEpoch, runningEpoch: running?.epoch ?? null };
  return (
    <>
      <div className={styles.charts}>
        <HistoryChart
          {...shared}
          quantity="loss"
          title={strings.lossTitle}
          name={strings.lossChart}
          logScale={logScale}
          runningValue={running?.loss ?? null}
          action={
            <label className={styles.check}>
              <input
                type="checkbox"
                checked={logScale}
                onChange={(event) => setLogScale(event.target.checked)}
              />
              <span>{strings.logScale}</span>
            </label>
          }
        />
        <HistoryChart
          {...shared}
          quantity="accuracy"
          title={strings.accuracyTitle}
          name={strings.accuracyChart}
          logScale={false}
          runningValue={running?.accuracy ?? null}
        />
      </div>
      <EpochSlider stores={stores} />
      <p className={styles.note}>{strings.lossNote}</p>
      {epochs.some((record) => record.warpedLoss !== undefined) && (
        <p className={styles.note}>{strings.warpedNote}</p>
      )}
    </>
  );
}
