// Shows a line for each epoch as Keras prints it, the newest first, in a frame that scrolls and keeps its height.

import { useStore } from 'zustand';
import { useMeasuredSeconds } from '../../i18n/duration.ts';
import { useStrings } from '../../i18n/strings.ts';
import type { RunStore } from '../../session/run-store.ts';
import { logStrings } from './log-strings.ts';
import styles from './TrainingLog.module.css';

interface TrainingLogProps {
  store: RunStore;
  /** The charts name the table by this id as where their figures stand. */
  tableId: string;
}

export function TrainingLog({ store, tableId }: TrainingLogProps) {
  const strings = useStrings(logStrings);
  const time = useMeasuredSeconds();
  const epochs = useStore(store, (state) => state.run.epochs);
  const bestEpoch = useStore(store, (state) => state.run.bestEpoch);
  const config = useStore(store, (state) => state.run.config);
  const warped = epochs.some((record) => record.warpedAccuracy !== undefined);
  const figure = (value: number) => (Number.isFinite(value) ? value.toFixed(4) : '–');
  return (
    <div className={styles.frame} tabIndex={0} role="region" aria-label={strings.log}>
      <table id={tableId} className={styles.log} aria-label={strings.log}>
        <thead>
          <tr>
            <th scope="col">{strings.epoch}</th>
            <th scope="col">loss</th>
            <th scope="col">accuracy</th>
            <th scope="col">val_loss</th>
            <th scope="col">val_accuracy</th>
            {warped && <th scope="col">{strings.warped}</th>}
            <th scope="col">{strings.time}</th>
          </tr>
        </thead>
        <tbody>
          {[...epochs].reverse().map((record) => (
            <tr key={record.epoch} className={record.epoch === bestEpoch ? styles.best : undefined}>
              <th scope="row">
                {`${record.epoch}/${config?.epochs}${record.epoch === bestEpoch ? ` · ${strings.bestWord}` : ''}`}
              </th>
              <td>{figure(record.loss)}</td>
              <td>{figure(record.accuracy)}</td>
              <td>{figure(record.valLoss)}</td>
              <td>{figure(record.valAccuracy)}</td>
              {warped && <td>{figure(record.warpedAccuracy ?? NaN)}</td>}
              <td>{time(record.seconds)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {epochs.length === 0 && <p className={styles.toCome}>{strings.logToCome}</p>}
    </div>
  );
}
