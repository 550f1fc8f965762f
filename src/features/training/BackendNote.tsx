// Says what to do where the backend in use is slow.

import { useStore } from 'zustand';
import { useStrings } from '../../i18n/strings.ts';
import type { RunStore } from '../../session/run-store.ts';
import { trainingStrings } from './strings.ts';
import styles from './Training.module.css';

export function BackendNote({ store }: { store: RunStore }) {
  const strings = useStrings(trainingStrings);
  const note = useStore(store, (state) => state.run.backendNote);
  const text = note ? strings.backendNote[note] : '';
  return text ? <p className={styles.note}>{text}</p> : null;
}
