// Names the model that answers on a button that opens the list of all that could, and says below it what happened to it, in a
// place that is always there.

import { useEffect, useRef, useState, type FocusEvent, type KeyboardEvent, type ReactNode } from 'react';
import { useStore } from 'zustand';
import type { Failure } from '../../domain/coded-error.ts';
import { useDuration } from '../../i18n/duration.ts';
import { useStrings } from '../../i18n/strings.ts';
import type { PresentModelStore } from '../../session/present-model.ts';
import { Button } from '../../ui/Button.tsx';
import styles from './AnsweringModel.module.css';
import { modelStrings } from './model-strings.ts';
import { useModelName } from './use-model-name.ts';

interface AnsweringModelProps {
  store: PresentModelStore;
  /** The run of this number was deleted, and the model that ships with the page took its place; else null. */
  replacedRun: number | null;
  /** Says whether a newcomer has seen an answer, and may want to train a model. */
  invites: boolean;
  /** It is how long that would take here; null while nobody knows. */
  trainSeconds: number | null;
  /** Trains a model on 2,000 images. */
  onTrainOwn(): void;
  /** Trains the model that answers on; null where it has a run of its own that could go on, or nothing can be trained now. */
  onTrainOn?: (() => void) | null;
  /** It stands at the right of the button. */
  beside?: ReactNode;
  /** It is called whenever the list opens. */
  onOpen(): void;
  /** @returns the list, which calls `close` when a person has chosen */
  list(close: () => void): ReactNode;
}

export function AnsweringModel({
  store,
  replacedRun,
  invites,
  trainSeconds,
  onTrainOwn,
  onTrainOn = null,
  beside,
  onOpen,
  list,
}: AnsweringModelProps) {
  const strings = useStrings(modelStrings);
  const duration = useDuration();
  const name = useModelName(store);
  const failure = useStore(store, (state) => state.shippedFailure);
  const [open, setOpen] = useState(false);
  const frame = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);

  useEffect(() => {
    if (!open) return;
    const press = ({ target }: PointerEvent) => {
      if (!frame.current?.contains(target as Node)) setOpen(false);
    };
    document.addEventListener('pointerdown', press);
    return () => document.removeEventListener('pointerdown', press);
  }, [open]);

  const show = () => {
    if (!open) onOpen();
    setOpen(!open);
  };
  const close = () => {
    setOpen(false);
    button.current?.focus();
  };
  const press = (event: KeyboardEvent) => {
    if (event.key === 'Escape' && open) close();
    else if (event.key === 'ArrowDown' && !open) show();
    else return;
    event.preventDefault();
  };
  const leave = ({ relatedTarget }: FocusEvent) => {
    if (relatedTarget && !frame.current?.contains(relatedTarget)) setOpen(false);
  };

  return (
    <div>
      <div className={styles.row}>
        <div ref={frame} className={styles.frame} onKeyDown={press} onBlur={leave}>
          <button
            ref={button}
            type="button"
            className={styles.button}
            aria-label={strings.button(name)}
            aria-haspopup="menu"
            aria-expanded={open}
            onClick={show}
          >
            <span className={styles.name}>{strings.visible(name)}</span>
          </button>
          {open && <div className={styles.list}>{list(close)}</div>}
        </div>
        {beside}
      </div>
      {failure ? (
        <div className={styles.failure}>
          <span role="alert">{strings.shippedFailed[causeOf(failure)](failure.subject)}</span>
          <Button onClick={() => void store.getState().retryShipped()}>{strings.retry}</Button>
        </div>
      ) : (
        <div className={styles.note}>
          <span role="status">{replacedRun === null ? '' : strings.replaced(replacedRun)}</span>
          {onTrainOn && (
            <button type="button" className={styles.link} title={strings.trainOnHelp} onClick={onTrainOn}>
              {strings.trainOn}
            </button>
          )}
          {invites && replacedRun === null && (
            <>
              <span>{strings.inAdvance}</span>
              <button type="button" className={styles.link} onClick={onTrainOwn}>
                {trainSeconds === null ? strings.trainOwn : strings.trainOwnIn(duration(trainSeconds))}
              </button>
            </>
          )}
        </div>
      )}
    </div>
  );
}

/** Everything but these is an error of the program itself. */
function causeOf({ code }: Failure) {
  return code === 'offline' || code === 'data-missing' || code === 'data-invalid' ? code : 'internal';
}
