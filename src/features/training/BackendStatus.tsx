// Says which backend trains, at which speed, and what to do where that is slow.

import { useStore } from 'zustand';
import { useLanguage, useStrings } from '../../i18n/strings.ts';
import type { RunStore } from '../../session/run-store.ts';
import { trainingStrings } from './strings.ts';
import styles from './Training.module.css';

export const BACKEND_NAMES = { webgl: 'WebGL', wasm: 'WASM', cpu: 'CPU' } as const;

export function BackendStatus({ store }: { store: RunStore }) {
  const strings = useStrings(trainingStrings);
  const number = new Intl.NumberFormat(useLanguage(), { maximumFractionDigits: 0 });
  const engine = useStore(store, (state) => state.run.engine);
  const live = useStore(store, (state) => Math.round(state.run.progress?.imagesPerSecond ?? 0));
  const note = useStore(store, (state) => state.run.backendNote);
  const speed = live || Math.round(engine?.imagesPerSecond ?? 0);
  return (
    <span className={styles.backend} title={note ? strings.backendNote[note] : undefined}>
      <span className={styles.chip}>
        <b role="status" aria-label={strings.backend}>
          {engine ? BACKEND_NAMES[engine.backend] : '–'}
        </b>
        {engine && engine.workers > 1 && (
          <span className={styles.speed}>{` ${strings.workers(engine.workers)}`}</span>
        )}
        {speed > 0 && (
          <span className={styles.speed}>{` ${strings.imagesPerSecond(number.format(speed))}`}</span>
        )}
      </span>
    </span>
  );
}
