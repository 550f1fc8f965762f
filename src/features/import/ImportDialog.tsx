// Shows an import in a dialog: that it is being read, what was wrong with it, or what it is and what can be done with it.

import { useEffect, useRef, type ReactNode } from 'react';
import { useStore } from 'zustand';
import type { NetworkProblem } from '../../domain/network/network-problems.ts';
import { useFailureSentence } from '../../i18n/failure-sentence.ts';
import { useImportSentence } from '../../i18n/import-sentences.ts';
import { useStrings } from '../../i18n/strings.ts';
import { Button } from '../../ui/Button.tsx';
import { ImportedModelView } from './ImportedModelView.tsx';
import styles from './ImportDialog.module.css';
import type { ImportStore, KeptRuns } from './import-store.ts';
import { importStrings } from './strings.ts';

export interface ImportDialogProps {
  store: ImportStore;
  /** They are being read under this name. */
  name: string;
  /** A run or a lesson has the worker that trains. */
  busy: boolean;
  /** @returns what is wrong with a network of ours, in a sentence */
  networkSentence(problem: NetworkProblem): string;
  onShowRuns(): void;
  onClose(): void;
}

export function ImportDialog({ store, name, busy, networkSentence, onShowRuns, onClose }: ImportDialogProps) {
  const strings = useStrings(importStrings);
  const problemSentence = useImportSentence(networkSentence);
  const failureSentence = useFailureSentence();
  const importing = useStore(store, (state) => state.importing);
  const { cancel, use, trainOn } = store.getState();
  const isOver = importing.phase === 'over';
  useEffect(() => {
    if (isOver) onClose();
  }, [isOver, onClose]);
  const close = <Button onClick={cancel}>{strings.close}</Button>;

  switch (importing.phase) {
    case 'over':
      return null;
    case 'reading':
    case 'checking':
      return (
        <Dialog title={strings.importing} onClose={cancel}>
          <p role="status">{importing.phase === 'reading' ? strings.reading(name) : strings.checking}</p>
          <div className={styles.buttons}>
            <Button onClick={cancel}>{strings.cancel}</Button>
          </div>
        </Dialog>
      );
    case 'model':
      return (
        <Dialog title={strings.imported} onClose={cancel}>
          <ImportedModelView found={importing.found} />
          {busy && <p className={styles.note}>{strings.busy}</p>}
          <div className={styles.buttons}>
            <Button variant="primary" onClick={() => void use()}>
              {strings.use}
            </Button>
            <Button disabled={busy} title={strings.trainOnHelp} onClick={() => void trainOn()}>
              {strings.trainOn}
            </Button>
            {close}
          </div>
        </Dialog>
      );
    case 'runs': {
      const { numbers, known, unread } = importing;
      const kept = numbers.length > 0;
      return (
        <Dialog title={kept || known.length > 0 ? strings.importing : strings.notRead} onClose={cancel}>
          <p role="status">{runsSentence(importing, strings)}</p>
          {kept && known.length > 0 && <p>{strings.runsKnown(known.join(strings.comma))}</p>}
          {(kept || known.length > 0) && unread > 0 && <p>{strings.runsUnread(unread)}</p>}
          {kept && <p className={styles.note}>{strings.runWeights}</p>}
          <div className={styles.buttons}>
            {kept && (
              <Button
                variant="primary"
                onClick={() => {
                  onShowRuns();
                  cancel();
                }}
              >
                {strings.showRuns}
              </Button>
            )}
            {close}
          </div>
        </Dialog>
      );
    }
    case 'refused':
    case 'failed':
      return (
        <Dialog title={strings.notRead} onClose={cancel}>
          <p role="alert">
            {importing.phase === 'refused'
              ? problemSentence(importing.problem)
              : failureSentence(importing.failure)}
          </p>
          <div className={styles.buttons}>{close}</div>
        </Dialog>
      );
  }
}

/** @returns what became of the runs, in a sentence */
function runsSentence({ numbers, known }: KeptRuns, strings: (typeof importStrings)['en']): string {
  if (numbers.length > 0) return strings.runsKept(numbers.join(strings.comma), numbers.length);
  return known.length > 0 ? strings.runsKnown(known.join(strings.comma)) : strings.noRuns;
}

interface DialogProps {
  title: string;
  onClose(): void;
  children: ReactNode;
}

function Dialog({ title, onClose, children }: DialogProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    dialog.current?.showModal();
  }, []);
  // What had the focus may be gone with what was shown before.
  useEffect(() => {
    if (dialog.current?.contains(document.activeElement)) return;
    dialog.current?.querySelector<HTMLElement>(`.${styles.buttons} button`)?.focus();
  }, [title]);
  return (
    <dialog ref={dialog} className={styles.dialog} aria-label={title} onClose={onClose}>
      <h2 className={styles.title}>{title}</h2>
      {children}
    </dialog>
  );
}
