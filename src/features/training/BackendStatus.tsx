// Says which backend trains, at which speed, and what to do where that is slow.

import { useStore } from 'zustand';
import { BACKEND_NAMES } from '../../domain/run/run.ts';
import { useLanguage, useStrings } from '../../i18n/strings.ts';
import type { RunStore } from '../../session/run-store.ts';
import { Hint } from '../../ui/Hint.tsx';
import { nextRunStrings } from './next-run-strings.ts';
import styles from './NextRun.module.css';
import { trainingStrings } from './strings.ts';

export function BackendStatus({ store }: { store: RunStore }) {
  const strings = useStrings(trainingStrings);
  const words = useStrings(nextRunStrings);
  const number = new Intl.NumberFormat(useLanguage(), { maximumFractionDigits: 0 });
  const engine = useStore(store, (state) => state.run.engine);
  const live = useStore(store, (state) => Math.round(state.run.progress?.imagesPerSecond ?? 0));
  const note = useStore(store, (state) => state.run.backendNote);
  const speed = live || Math.round(engine?.imagesPerSecond ?? 0);
  const why = [note && strings.backendNote[note], engine?.simd && strings.simd[engine.simd]].filter(Boolean);
  return (
    <span className={styles.backend}>
      <b role="status" aria-label={words.backend} className={engine ? undefined : 'visually-hidden'}>
        {engine ? BACKEND_NAMES[engine.backend] : '–'}
      </b>
      {engine && engine.workers > 1 && <span className={styles.speed}>{words.workers(engine.workers)}</span>}
      {speed > 0 && <span className={styles.speed}>{words.imagesPerSecond(number.format(speed))}</span>}
      {why.length > 0 && <Hint label={words.aboutBackend}>{why.join(strings.between)}</Hint>}
    </span>
  );
}
