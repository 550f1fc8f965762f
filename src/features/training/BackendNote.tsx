// A sentence where the backend in use is slow, with what to do about it.

import { useStore } from 'zustand';
import { useStrings } from '../../i18n/strings.ts';
import { trainingStrings } from './strings.ts';
import styles from './Training.module.css';
import type { TrainingStore } from './training-store.ts';

export function BackendNote({ store }: { store: TrainingStore }) {
  const strings = useStrings(trainingStrings);
  const note = useStore(store, (state) => state.run.backendNote);
  const text = note ? strings.backendNote[note] : '';
  return text ? <p className={styles.note}>{text}</p> : null;
}
