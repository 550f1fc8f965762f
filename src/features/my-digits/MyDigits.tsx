// Shows the kept drawings, sorted by digit, with their accuracy, as figure 4 of the tutorial shows its author's handwriting.

import { useEffect, useMemo } from 'react';
import { useStore } from 'zustand';
import { useFailureSentence } from '../../i18n/failure-sentence.ts';
import { useStrings } from '../../i18n/strings.ts';
import type { KeptDigitsStore } from '../../session/kept-digits.ts';
import type { TeachingStore } from '../../session/teaching.ts';
import { DigitFigure } from './DigitFigure.tsx';
import { DigitFileButtons } from './DigitFileButtons.tsx';
import styles from './MyDigits.module.css';
import { MyDigitsProblemAlert } from './MyDigitsProblemAlert.tsx';
import { percent } from '../../i18n/percent.ts';
import { ProblemNote } from '../../ui/ProblemNote.tsx';
import { readKept } from './read-kept.ts';
import type { ReadingsStore } from './readings-store.ts';
import { myDigitsStrings } from './strings.ts';
import { Teach } from './Teach.tsx';

interface MyDigitsProps {
  store: KeptDigitsStore;
  readings: ReadingsStore;
  teaching: TeachingStore;
  /** Says whether a run has the worker that teaches. */
  busy: boolean;
}

export function MyDigits({ store, readings, teaching, busy }: MyDigitsProps) {
  const strings = useStrings(myDigitsStrings);
  const digits = useStore(store, (state) => state.digits);
  const answers = useStore(readings, (state) => state.answers);
  const lastChange = useStore(store, (state) => state.lastChange);
  useEffect(() => readings.getState().watch(), [readings]);
  const groups = useMemo(() => readKept(digits, answers), [digits, answers]);
  const right = groups.reduce((sum, group) => sum + group.right, 0);
  const answered = digits.length > 0 && digits.every(({ id }) => answers.has(id));
  return (
    <div>
      <div className={styles.head}>
        <h2>{strings.title}</h2>
        {digits.length > 0 && (
          <span className={styles.accuracy}>
            {answered
              ? strings.accuracy(right, digits.length, percent(right / digits.length))
              : strings.noAnswers(digits.length)}
          </span>
        )}
        <DigitFileButtons store={store} />
      </div>
      <p className={styles.note} role="status">
        {lastChange && strings.changes[lastChange.kind](lastChange.count, lastChange.skipped)}
      </p>
      <MyDigitsProblemAlert store={store} />
      <NotClassified readings={readings} />
      <p className={styles.note}>
        {digits.length === 0 ? `${strings.none} ${strings.stays}` : strings.stays}
      </p>
      <div className={styles.groups}>
        {groups.map((group) => (
          <section key={group.label} className={styles.group} aria-label={String(group.label)}>
            <h3 className={styles.label}>
              <span>{group.label}</span>
              {answered && <small>{strings.groupAccuracy(group.right, group.digits.length)}</small>}
            </h3>
            <ul className={styles.figures}>
              {group.digits.map((read, index) => (
                <DigitFigure
                  key={read.digit.id}
                  read={read}
                  number={index + 1}
                  onDelete={() => store.getState().remove(read.digit.id)}
                />
              ))}
            </ul>
          </section>
        ))}
      </div>
      {digits.length > 0 && <Teach digits={store} readings={readings} store={teaching} busy={busy} />}
    </div>
  );
}

function NotClassified({ readings }: { readings: ReadingsStore }) {
  const strings = useStrings(myDigitsStrings);
  const sentence = useFailureSentence();
  const failure = useStore(readings, (state) => state.failure);
  if (!failure) return null;
  return <ProblemNote>{`${strings.notClassified} ${sentence(failure)}`}</ProblemNote>;
}
