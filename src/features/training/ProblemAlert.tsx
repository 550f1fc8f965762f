// What happened, what was kept, and the ways on.

import { useStore } from 'zustand';
import { isActive } from '../../domain/run/run.ts';
import { useStrings } from '../../i18n/strings.ts';
import { Alert } from '../../ui/Alert.tsx';
import { Button } from '../../ui/Button.tsx';
import { trainingStrings } from './strings.ts';
import styles from './Training.module.css';
import type { TrainingStore } from './training-store.ts';

export function ProblemAlert({ store }: { store: TrainingStore }) {
  const strings = useStrings(trainingStrings);
  const problem = useStore(store, (state) => state.problem);
  const resumePoint = useStore(store, (state) => state.resumePoint);
  const active = useStore(store, (state) => isActive(state.run));
  const failed = useStore(store, (state) => state.run.phase === 'failed');
  if (!problem) return null;
  const { continueRun, train, dismissProblem } = store.getState();
  const epochs = resumePoint?.epochsDone ?? 0;
  return (
    <Alert title={failed ? strings.problemTitle : strings.smallProblemTitle}>
      <p>
        {strings.errors[problem.code](problem.subject)}{' '}
        {failed && epochs > 0 ? strings.kept(epochs) : strings.nothingLost}
      </p>
      <div className={styles.buttons}>
        {failed && epochs > 0 && (
          <Button variant="primary" onClick={continueRun}>
            {strings.continueFrom(epochs)}
          </Button>
        )}
        {failed && !active && <Button onClick={train}>{strings.retry}</Button>}
        <Button onClick={dismissProblem}>{strings.dismiss}</Button>
      </div>
    </Alert>
  );
}
