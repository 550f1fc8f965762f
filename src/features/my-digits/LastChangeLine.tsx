// Says what was changed last, with its Undo beside it; the line stays in sight above the digits, and is there before its words.

import { useStore } from 'zustand';
import { useStrings } from '../../i18n/strings.ts';
import type { KeptDigitsStore } from '../../session/kept-digits.ts';
import { Button } from '../../ui/Button.tsx';
import styles from './MyDigits.module.css';
import { myDigitsStrings } from './strings.ts';

interface LastChangeLineProps {
  store: KeptDigitsStore;
  /** So many of the ten digits have no drawing. */
  missing: number;
}

export function LastChangeLine({ store, missing }: LastChangeLineProps) {
  const strings = useStrings(myDigitsStrings);
  const change = useStore(store, (state) => state.lastChange);
  return (
    <div className={styles.changed}>
      <span role="status">{change ? strings.changes[change.kind](change.count, change.skipped) : ''}</span>
      <Button disabled={!change} onClick={() => store.getState().takeBack()}>
        {strings.undo}
      </Button>
      {missing > 0 && <span className={styles.missing}>{strings.missing(missing)}</span>}
    </div>
  );
}
