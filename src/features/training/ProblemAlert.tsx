// Says why the run failed and what was kept, with buttons to go on.

import { useStore } from 'zustand';
import { isActive } from '../../domain/run/run.ts';
import { useFailureSentence } from '../../i18n/failure-sentence.ts';
import { useStrings } from '../../i18n/strings.ts';
import type { RunStore } from '../../session/run-store.ts';
import { Alert } from '../../ui/Alert.tsx';
import { Button } from '../../ui/Button.tsx';
import { trainingStrings } from './strings.ts';
import styles from './Training.module.css';

export function ProblemAlert({ run }: { run: RunStore }) {
  const strings = useStrings(trainingStrings);
  const sentence = useFailureSentence();
  const failure = useStore(run, (state) => state.failure);
  const resumePoint = useStore(run, (state) => state.resumePoint);
  const active = useStore(run, (state) => isActive(state.run));
  const lessonGoesOn = useStore(run, (state) => state.lessonGoesOn);
  const failed = useStore(run, (state) => state.run.phase === 'failed');
  if (!failure) return null;
  const { continueRun, train, dismissFailure } = run.getState();
  const epochs = resumePoint?.epochsDone ?? 0;
  return (
    <Alert title={failed ? strings.problemTitle : strings.smallProblemTitle}>
      <p>{`${sentence(failure)} ${failed && epochs > 0 ? strings.kept(epochs) : strings.nothingLost}`}</p>
      <div className={styles.buttons}>
        {failed && epochs > 0 && (
          <Button variant="primary" disabled={lessonGoesOn} onClick={continueRun}>
            {strings.continueFrom(epochs)}
          </Button>
        )}
        {failed && !active && (
          <Button disabled={lessonGoesOn} onClick={train}>
            {strings.retry}
          </Button>
        )}
        <Button onClick={dismissFailure}>{strings.dismiss}</Button>
      </div>
    </Alert>
  );
}
