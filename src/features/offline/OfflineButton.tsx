// Shows in the header whether the page is offline, and opens what is kept for that.

import { useState } from 'react';
import { useStore } from 'zustand';
import { useStrings } from '../../i18n/strings.ts';
import styles from './offline.module.css';
import { OfflineDialog } from './OfflineDialog.tsx';
import type { OfflineStore } from './offline-store.ts';
import { offlineStrings } from './offline-strings.ts';

const CLOUD = 'M6 15h8.2a3.3 3.3 0 0 0 .5-6.6A5 5 0 0 0 5 9.2 3 3 0 0 0 6 15Z';
const CHECK = 'M7.6 11.3l1.8 1.8 3.2-3.4';

export function OfflineButton({ store }: { store: OfflineStore }) {
  const strings = useStrings(offlineStrings);
  const online = useStore(store, (state) => state.online);
  const kept = useStore(store, (state) => state.stage === 'kept');
  const [open, setOpen] = useState(false);
  return (
    <>
      <span role="status" className={styles.heard}>
        {online ? '' : strings.nowOffline}
      </span>
      <button
        type="button"
        className={online ? styles.badge : `${styles.badge} ${styles.offline}`}
        aria-haspopup="dialog"
        aria-label={strings.open}
        title={online ? strings.open : strings.nowOffline}
        onClick={() => setOpen(true)}
      >
        <svg viewBox="0 0 20 20" width="20" height="20" aria-hidden="true">
          <path d={CLOUD} />
          {online && kept && <path d={CHECK} />}
          {!online && <path d="M3 4l14 13" />}
        </svg>
        {!online && <span className={styles.word}>{strings.offline}</span>}
      </button>
      {open && <OfflineDialog store={store} onClose={() => setOpen(false)} />}
    </>
  );
}
