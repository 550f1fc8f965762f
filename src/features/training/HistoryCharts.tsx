// Loss and accuracy side by side.

import { memo, useState } from 'react';
import type { Run } from '../../domain/run.ts';
import { useStrings } from '../../i18n/strings.ts';
import { HistoryChart } from './HistoryChart.tsx';
import { trainingStrings } from './strings.ts';
import styles from './Training.module.css';

export const HistoryCharts = memo(function HistoryCharts({ run }: { run: Run }) {
  const strings = useStrings(trainingStrings);
  const [logScale, setLogScale] = useState(false);
  const { epochs, bestEpoch, progress, result } = run;
  // The point within an epoch moves ten times a second at most, as progress comes.
  const running = progress && progress.epoch > epochs.length ? progress : null;
  const stopEpoch = result?.reason === 'converged' || result?.reason === 'stopped' ? epochs.length : null;
  const shared = { epochs, bestEpoch, stopEpoch, runningEpoch: running?.epoch ?? null };
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
              {strings.logScale}
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
      <p className={styles.note}>{strings.lossNote}</p>
    </>
  );
});
