// Offers to go on with a run that was cut off when its page was closed, reloaded or crashed.

import { useStore } from 'zustand';
import { useStrings } from '../../i18n/strings.ts';
import type { ArrivalStore } from '../../session/arrival.ts';
import { Button } from '../../ui/Button.tsx';
import { trainingStrings } from './strings.ts';
import styles from './Training.module.css';

export function CutOffOffer({ arrival }: { arrival: ArrivalStore }) {
  const strings = useStrings(trainingStrings);
  const offered = useStore(arrival, (state) => state.offered);
  const { goOn, dismiss } = arrival.getState();
  return (
    <div role="status">
      {offered && (
        <div className={styles.offer}>
          <p>{strings.cutOff(offered.number, offered.epochs.length, offered.config.epochs)}</p>
          <div className={styles.buttons}>
            <Button variant="primary" onClick={goOn}>
              {strings.goOn}
            </Button>
            <Button onClick={dismiss}>{strings.notNow}</Button>
          </div>
        </div>
      )}
    </div>
  );
}
