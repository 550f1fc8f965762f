// Says what happened to kept runs: deleted ones that can come back, weights that went to make room, and what could not be stored.

import { useStore } from 'zustand';
import { useFailureSentence } from '../../i18n/failure-sentence.ts';
import { useStrings } from '../../i18n/strings.ts';
import type { SavedRunsStore } from '../../session/saved-runs.ts';
import { Button } from '../../ui/Button.tsx';
import { ProblemNote } from '../../ui/ProblemNote.tsx';
import { listNumbers } from './figure-texts.ts';
import styles from './Runs.module.css';
import { runsStrings } from './strings.ts';

export function RunNotices({ store }: { store: SavedRunsStore }) {
  const strings = useStrings(runsStrings);
  const sentence = useFailureSentence();
  const deleted = useStore(store, (state) => state.deleted);
  const droppedFrom = useStore(store, (state) => state.droppedFrom);
  const failure = useStore(store, (state) => state.failure);
  const { takeBack, dismissDropped, dismissFailure } = store.getState();
  const list = (numbers: readonly number[]) => listNumbers(numbers, strings.listComma, strings.and);
  const deletedNumbers = deleted.map(({ number }) => number).sort((a, b) => a - b);
  return (
    <>
      {failure && (
        <div className={styles.notice}>
          <ProblemNote>{sentence(failure)}</ProblemNote>
          <Button onClick={dismissFailure}>{strings.dismiss}</Button>
        </div>
      )}
      <div role="status">
        {droppedFrom.length > 0 && (
          <div className={styles.notice}>
            <p>{strings.dropped(list(droppedFrom), droppedFrom.length)}</p>
            <Button onClick={dismissDropped}>{strings.dismiss}</Button>
          </div>
        )}
        {deleted.length > 0 && (
          <div className={styles.notice}>
            <p>{strings.deleted(list(deletedNumbers), deleted.length)}</p>
            <Button onClick={takeBack}>{strings.undo}</Button>
          </div>
        )}
      </div>
    </>
  );
}
