// Says which runs were deleted last, and brings them back.

import { useStore } from 'zustand';
import { useStrings } from '../../i18n/strings.ts';
import type { SavedRunsStore } from '../../session/saved-runs.ts';
import { Button } from '../../ui/Button.tsx';
import { listTexts } from './figure-texts.ts';
import styles from './Runs.module.css';
import { runsStrings } from './strings.ts';

export function DeletedRuns({ store }: { store: SavedRunsStore }) {
  const strings = useStrings(runsStrings);
  const deleted = useStore(store, (state) => state.deleted);
  const numbers = deleted.map(({ number }) => number).sort((a, b) => a - b);
  const list = listTexts(numbers.map(String), strings.listComma, strings.and);
  return (
    <div role="status">
      {deleted.length > 0 && (
        <div className={styles.notice}>
          <p>{strings.deleted(list, deleted.length)}</p>
          <Button onClick={() => store.getState().takeBack()}>{strings.undo}</Button>
        </div>
      )}
    </div>
  );
}
