// Shows a line for each epoch as Keras prints it, the newest first.

import { useStore } from 'zustand';
import { useStrings } from '../../i18n/strings.ts';
import type { RunStore } from '../../session/run-store.ts';
import { trainingStrings } from './strings.ts';
import styles from './TrainingLog.module.css';

export function TrainingLog({ store }: { store: RunStore }) {
  const strings = useStrings(trainingStrings);
  const epochs = useStore(store, (state) => state.run.epochs);
  const bestEpoch = useStore(store, (state) => state.run.bestEpoch);
  const config = useStore(store, (state) => state.run.config);
  if (epochs.length === 0) return null;
  const warped = epochs.some((record) => record.warpedAccuracy !== undefined);
  const figure = (value: number) => (Number.isFinite(value) ? value.toFixed(4) : '–');
  return (
    <div className={styles.logFrame} tabIndex={0} role="region" aria-label={strings.log}>
      <table className={styles.log} aria-label={strings.log}>
        <thead>
          <tr>
            <th scope="col">{strings.epoch}</th>
            <th scope="col">loss</th>
            <th scope="col">accuracy</th>
            <th scope="col">val_loss</th>
            <th scope="col">val_accuracy</th>
            {warped && <th scope="col">val_accuracy (warped)</th>}
            <th scope="col">{strings.time}</th>
          </tr>
        </thead>
        <tbody>
          {[...epochs].reverse().map((record) => (
            <tr key={record.epoch} className={record.epoch === bestEpoch ? styles.best : undefined}>
              <td>
                {`${record.epoch}/${config?.epochs}${record.epoch === bestEpoch ? ` · ${strings.bestWord}` : ''}`}
              </td>
              <td>{figure(record.loss)}</td>
              <td>{figure(record.accuracy)}</td>
              <td>{figure(record.valLoss)}</td>
              <td>{figure(record.valAccuracy)}</td>
              {warped && <td>{figure(record.warpedAccuracy ?? NaN)}</td>}
              <td>{`${record.seconds.toFixed(1)} s`}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
