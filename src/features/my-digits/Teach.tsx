// Teaches the present model the kept digits, and shows what that changed before their author decides.

import { useStore } from 'zustand';
import type { LessonProgress } from '../../client/services.ts';
import { useDuration } from '../../i18n/duration.ts';
import { useFailureSentence } from '../../i18n/failure-sentence.ts';
import { useStrings } from '../../i18n/strings.ts';
import type { KeptDigitsStore } from '../../session/kept-digits.ts';
import type { Teaching, TeachingStore } from '../../session/teaching.ts';
import { Button } from '../../ui/Button.tsx';
import { Hint } from '../../ui/Hint.tsx';
import { ProblemNote } from '../../ui/ProblemNote.tsx';
import { countRight } from './read-kept.ts';
import type { ReadingsStore } from './readings-store.ts';
import styles from './Teach.module.css';
import { TaughtResult } from './TaughtResult.tsx';
import { teachingStrings } from './teaching-strings.ts';

/** Somebody who sees nothing move for so long begins to wonder. */
const SLOW_SECONDS = 5;

type TaughtLesson = Extract<Teaching, { phase: 'taught' }>;

interface TeachProps {
  digits: KeptDigitsStore;
  readings: ReadingsStore;
  store: TeachingStore;
  /** Says whether a run has the worker that teaches. */
  busy: boolean;
}

export function Teach({ digits, readings, store, busy }: TeachProps) {
  const strings = useStrings(teachingStrings);
  const sentence = useFailureSentence();
  const teaching = useStore(store, (state) => state.teaching);
  const hasWorker = useStore(store, (state) => state.hasWorker);
  const kept = useStore(digits, (state) => state.digits);
  const answered = useStore(readings, (state) => state.answers.size > 0);
  const { teach, cancel } = store.getState();
  const resultOf = ({ taught, digits: shown }: TaughtLesson) => {
    const ofMine = (predicted: readonly number[]) =>
      strings.ofMine(countRight(predicted, shown), shown.length);
    return strings.result(ofMine(taught.before.predicted), ofMine(taught.after.predicted));
  };
  const note = () => {
    if (busy) return strings.busy;
    return kept.length === 0 ? strings.noDigits : strings.ready;
  };
  return (
    <section className={styles.teach} aria-label={strings.title}>
      <div className={styles.head}>
        <h3 className={styles.title}>{strings.title}</h3>
        <Hint label={strings.about}>{strings.explained}</Hint>
        <p className={styles.note}>{note()}</p>
        {teaching.phase === 'teaching' ? (
          <Button onClick={cancel}>{strings.cancel}</Button>
        ) : (
          <Button
            variant={teaching.phase === 'taught' ? 'plain' : 'primary'}
            disabled={busy || hasWorker || kept.length === 0 || !answered}
            onClick={() => teach(kept)}
          >
            {strings.teach(kept.length)}
          </Button>
        )}
      </div>
      {teaching.phase === 'teaching' && <Progress {...teaching} />}
      {/* It is there before the result, so that this is spoken. */}
      <p role="status" className={styles.result}>
        {teaching.phase === 'taught' ? resultOf(teaching) : ''}
      </p>
      {teaching.phase === 'taught' && <TaughtResult store={store} {...teaching} />}
      {teaching.phase === 'failed' && (
        <ProblemNote>{`${strings.failed} ${sentence(teaching.failure)}`}</ProblemNote>
      )}
    </section>
  );
}

function Progress({ step, steps, stepSeconds = 0 }: LessonProgress) {
  const strings = useStrings(teachingStrings);
  const duration = useDuration();
  const text =
    step === 0 ? strings.preparing : step === steps ? strings.comparing : strings.step(step, steps);
  return (
    <>
      <div
        role="progressbar"
        aria-label={strings.progress}
        aria-valuemin={0}
        aria-valuemax={steps}
        aria-valuenow={step}
        aria-valuetext={text}
        className={styles.track}
      >
        <div className={styles.done} style={{ width: `${(step / steps) * 100}%` }} />
      </div>
      <p className={styles.note}>{text}</p>
      {stepSeconds >= SLOW_SECONDS && (
        <p className={styles.note}>{strings.slowStep(duration(stepSeconds))}</p>
      )}
    </>
  );
}
