// Shows ten slots, one for each digit, with the drawings that their author kept and what the model reads in them, as figure 4 of
// the tutorial shows its author's handwriting. What is still missing is seen at once.

import { useEffect, useMemo } from 'react';
import { useStore } from 'zustand';
import { useFailureSentence } from '../../i18n/failure-sentence.ts';
import { percent } from '../../i18n/percent.ts';
import { useStrings } from '../../i18n/strings.ts';
import type { KeptDigitsStore } from '../../session/kept-digits.ts';
import type { TeachingStore } from '../../session/teaching.ts';
import { Hint } from '../../ui/Hint.tsx';
import { ProblemNote } from '../../ui/ProblemNote.tsx';
import { DigitFileButtons } from './DigitFileButtons.tsx';
import { DigitSlot } from './DigitSlot.tsx';
import { LastChangeLine } from './LastChangeLine.tsx';
import styles from './MyDigits.module.css';
import { MyDigitsProblemAlert } from './MyDigitsProblemAlert.tsx';
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
  useEffect(() => readings.getState().watch(), [readings]);
  const groups = useMemo(() => readKept(digits, answers), [digits, answers]);
  const right = groups.reduce((sum, group) => sum + group.right, 0);
  const filled = groups.filter((group) => group.digits.length > 0).length;
  const answered = digits.length > 0 && digits.every(({ id }) => answers.has(id));
  const said = () => {
    if (digits.length === 0) return strings.none;
    if (!answered) return strings.noAnswers(digits.length);
    return strings.accuracy(right, digits.length, percent(right / digits.length));
  };
  return (
    <div>
      <div className={styles.head}>
        <h2>{strings.title}</h2>
        <span className={styles.accuracy}>{said()}</span>
        <Hint label={strings.aboutTitle}>{strings.about}</Hint>
        <DigitFileButtons store={store} />
      </div>
      <MyDigitsProblemAlert store={store} />
      <NotClassified readings={readings} />
      <Teach digits={store} readings={readings} store={teaching} busy={busy} />
      <LastChangeLine store={store} missing={filled > 0 ? groups.length - filled : 0} />
      <div className={styles.groups}>
        {groups.map((group) => (
          <DigitSlot
            key={group.label}
            group={group}
            answered={answered}
            onDelete={(id) => store.getState().remove(id)}
          />
        ))}
      </div>
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
