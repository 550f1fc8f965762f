// Why the run ended, what was kept, and what the test images say.

import type { Run } from '../../domain/run.ts';
import { useStrings } from '../../i18n/strings.ts';
import { trainingStrings } from './strings.ts';
import styles from './Training.module.css';

export function RunResult({ run }: { run: Run }) {
  const strings = useStrings(trainingStrings);
  if (run.phase !== 'ended' || !run.result) return null;
  const { reason, bestEpoch, test } = run.result;
  return (
    <div className={styles.result} role="status">
      <p>
        <strong>{strings.ended[reason]}</strong>{' '}
        {bestEpoch === null ? strings.nothingKept : strings.restored(bestEpoch)}
      </p>
      {test && <p>{strings.tested(`${(test.accuracy * 100).toFixed(2)} %`, test.loss.toFixed(4))}</p>}
    </div>
  );
}
