// Says why the run ended, what was kept, and how well the test images were read.

import { useStore } from 'zustand';
import { useStrings } from '../../i18n/strings.ts';
import type { RunStore } from '../../session/run-store.ts';
import { trainingStrings } from './strings.ts';
import styles from './Training.module.css';

export function RunResult({ store }: { store: RunStore }) {
  const strings = useStrings(trainingStrings);
  const result = useStore(store, (state) => state.run.result);
  if (!result) return null;
  const { reason, bestEpoch, test } = result;
  return (
    <div className={styles.result} role="status">
      <p>
        <strong>{strings.ended[reason]}</strong>{' '}
        <span>{bestEpoch === null ? strings.nothingKept : strings.restored(bestEpoch)}</span>
      </p>
      {test && <p>{strings.tested(`${(test.accuracy * 100).toFixed(2)} %`, test.loss.toFixed(4))}</p>}
    </div>
  );
}
