// Shows what works without a net and what it takes, and keeps the rest at a button.

import { useEffect, useId, useRef } from 'react';
import { useStore } from 'zustand';
import { bytesText } from '../../i18n/bytes-text.ts';
import { useStrings } from '../../i18n/strings.ts';
import { Button } from '../../ui/Button.tsx';
import { ProblemNote } from '../../ui/ProblemNote.tsx';
import styles from './offline.module.css';
import type { OfflineState, OfflineStore } from './offline-store.ts';
import { offlineStrings } from './offline-strings.ts';

interface OfflineDialogProps {
  store: OfflineStore;
  onClose(): void;
}

export function OfflineDialog({ store, onClose }: OfflineDialogProps) {
  const strings = useStrings(offlineStrings);
  const dialog = useRef<HTMLDialogElement>(null);
  const title = useId();
  const missing = useStore(store, (state) => state.missing);
  useEffect(() => {
    dialog.current?.showModal();
    // Files may have been kept, or cleared by the browser, since the dialog was last open.
    void store.getState().look();
  }, [store]);
  return (
    <dialog ref={dialog} className={styles.dialog} aria-labelledby={title} onClose={onClose}>
      <h2 id={title}>{strings.title}</h2>
      {missing ? <p>{strings.missing[missing]}</p> : <Kept store={store} />}
      <div className={styles.buttons}>
        <Button onClick={() => dialog.current?.close()}>{strings.close}</Button>
      </div>
    </dialog>
  );
}

function Kept({ store }: { store: OfflineStore }) {
  const strings = useStrings(offlineStrings);
  const state = useStore(store);
  const { stage, failure, keepingAll, keepAll, pageBytes } = state;
  const { kept, all } = dataBytes(state);
  const isWhole = stage === 'kept' && kept === all;
  const missingBytes = all - kept + (stage === 'kept' ? 0 : pageBytes);
  const pageWords = { kept: strings.stored, keeping: strings.storing, 'not-kept': strings.notStored };
  const page = pageWords[stage ?? 'not-kept'];
  return (
    <>
      <dl className={styles.kept}>
        <dt>{strings.page}</dt>
        <dd>{page(bytesText(pageBytes))}</dd>
        <dt>{strings.data}</dt>
        <dd>{dataWords(strings, kept, all)}</dd>
      </dl>
      <p role="status">{isWhole ? strings.allKept : ''}</p>
      {failure && !isWhole && <ProblemNote>{strings.failures[failure]}</ProblemNote>}
      {!isWhole && (
        <Button
          variant="primary"
          className={styles.keepAll}
          aria-disabled={keepingAll}
          onClick={() => void keepAll()}
        >
          {(keepingAll ? strings.storing : strings.keepAll)(bytesText(missingBytes))}
        </Button>
      )}
      <p className={styles.note}>{strings.install}</p>
    </>
  );
}

function dataBytes({ data, dataBytes: all }: OfflineState): { kept: number; all: number } {
  const kept = (data ?? []).filter((file) => file.kept).reduce((sum, { bytes }) => sum + bytes, 0);
  return { kept, all };
}

function dataWords(words: typeof offlineStrings.en, kept: number, all: number): string {
  if (kept === 0) return words.notStored(bytesText(all));
  return kept < all ? words.partStored(bytesText(kept), bytesText(all)) : words.stored(bytesText(all));
}
