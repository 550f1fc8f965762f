// Lists the models that can answer as a menu of which one item is checked; arrows move in it, and a choice that fails is said.

import { useEffect, useRef, useState, type KeyboardEvent } from 'react';
import { useStore } from 'zustand';
import { failureOf, type Failure } from '../../domain/coded-error.ts';
import { useFailureSentence } from '../../i18n/failure-sentence.ts';
import { percent } from '../../i18n/percent.ts';
import { useLanguage, useStrings } from '../../i18n/strings.ts';
import type { PresentModelStore } from '../../session/present-model.ts';
import { ProblemNote } from '../../ui/ProblemNote.tsx';
import { isAnswering, listChoices, type Choice, type Choices } from './answering-items.ts';
import styles from './AnsweringModel.module.css';
import { modelStrings } from './model-strings.ts';

interface AnsweringMenuProps extends Choices {
  store: PresentModelStore;
  /** It rejects where the model cannot be had. */
  onChoose(choice: Choice): Promise<void>;
  onClose(): void;
}

export function AnsweringMenu({ store, onChoose, onClose, ...choices }: AnsweringMenuProps) {
  const strings = useStrings(modelStrings);
  const language = useLanguage();
  const sentence = useFailureSentence();
  const source = useStore(store, (state) => state.source);
  const used = useStore(store, (state) => state.used);
  const accuracy = useStore(store, (state) => state.shippedAccuracy);
  const [failure, setFailure] = useState<Failure | null>(null);
  const menu = useRef<HTMLDivElement>(null);

  useEffect(() => {
    const items = menu.current?.querySelectorAll<HTMLElement>('[role=menuitemradio]') ?? [];
    const checked = [...items].find((item) => item.ariaChecked === 'true');
    (checked ?? items[0])?.focus();
  }, []);

  const choose = (choice: Choice) => {
    onChoose(choice).then(onClose, (error: unknown) => setFailure(failureOf(error)));
  };
  const press = (event: KeyboardEvent) => {
    const items = [...(menu.current?.querySelectorAll<HTMLElement>('[role=menuitemradio]') ?? [])];
    const next = nextItem(event.key, items.indexOf(document.activeElement as HTMLElement), items.length);
    if (next === null) return;
    event.preventDefault();
    items[next].focus();
  };

  const textOf = (choice: Choice): { label: string; detail: string } => {
    const share = (value: number | null) => (value === null ? '' : percent(value));
    switch (choice.kind) {
      case 'shipped':
        return { label: strings.items.shipped, detail: share(accuracy) };
      case 'training':
        return { label: strings.items.training(choice.run), detail: '' };
      case 'stored': {
        const { taughtDigits, imported, epoch, savedAt } = choice.model;
        const own = taughtDigits ? strings.items.taught(taughtDigits) : strings.items.saved(epoch);
        const label = imported ? strings.items.imported(imported.name) : own;
        return { label, detail: new Date(savedAt).toLocaleDateString(language) };
      }
      case 'run':
        return {
          label: strings.items.run(choice.run.number, choice.run.name),
          detail: share(choice.run.accuracy),
        };
    }
  };

  return (
    <>
      <div ref={menu} role="menu" aria-label={strings.menu} className={styles.menu} onKeyDown={press}>
        {listChoices(choices).map((choice) => {
          const { label, detail } = textOf(choice);
          const isAccuracy = choice.kind !== 'stored' && detail !== '';
          return (
            <button
              key={keyOf(choice)}
              type="button"
              role="menuitemradio"
              aria-checked={isAnswering(choice, source, used)}
              tabIndex={-1}
              className={styles.item}
              onClick={() => choose(choice)}
            >
              <span className={styles.label}>{label}</span>
              <span className={styles.detail} title={isAccuracy ? strings.accuracy : undefined}>
                {detail}
              </span>
            </button>
          );
        })}
      </div>
      <div className={styles.problem}>
        {failure && <ProblemNote>{`${strings.notUsed} ${sentence(failure)}`}</ProblemNote>}
      </div>
    </>
  );
}

/** @returns the index of the item to which a key leads; null where the key leads to none */
function nextItem(key: string, current: number, count: number): number | null {
  switch (key) {
    case 'ArrowDown':
      return (current + 1) % count;
    case 'ArrowUp':
      return (current - 1 + count) % count;
    case 'Home':
      return 0;
    case 'End':
      return count - 1;
    default:
      return null;
  }
}

function keyOf(choice: Choice): string {
  if (choice.kind === 'stored') return choice.model.key;
  return choice.kind === 'run' ? choice.run.id : choice.kind;
}
