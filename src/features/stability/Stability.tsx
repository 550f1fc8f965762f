// Shows how stable an answer is: by one number, by a chart for each kind of change, and by the drawings at which it flips.

import { useEffect } from 'react';
import { useStore } from 'zustand';
import { CHANGE_KINDS } from '../../domain/stability/changes.ts';
import { useFailureSentence } from '../../i18n/failure-sentence.ts';
import { useStrings } from '../../i18n/strings.ts';
import { percent } from '../../i18n/percent.ts';
import type { PresentDrawingStore } from '../../session/present-drawing.ts';
import { Hint } from '../../ui/Hint.tsx';
import { ChangeChart } from './ChangeChart.tsx';
import { ChangeTable } from './ChangeTable.tsx';
import { FlipStepper } from './FlipStepper.tsx';
import styles from './Stability.module.css';
import type { StabilityStore } from './stability-store.ts';
import { stabilityStrings } from './strings.ts';
import { sweepDrawing } from './sweep-drawing.ts';

interface StabilityProps {
  store: StabilityStore;
  drawing: PresentDrawingStore;
  /** Says whether the drawing is read as one digit; what is none has no answer that could be stable. */
  isDigit: boolean;
}

export function Stability({ store, drawing, isDigit }: StabilityProps) {
  const strings = useStrings(stabilityStrings);
  const swept = useStore(store, (state) => state.reading);
  const milliseconds = useStore(store, (state) => state.milliseconds);
  const drawn = useStore(drawing, (state) => state.ink !== null);
  const failure = useStore(store, (state) => state.failure);
  const sentence = useFailureSentence();
  useEffect(() => store.getState().watch(sweepDrawing), [store]);

  const reading = isDigit ? swept : null;
  const explanation = () => {
    if (!drawn) return strings.draw;
    if (!isDigit) return strings.noDigit;
    return reading ? strings.explained(reading.digit) : strings.waiting;
  };
  return (
    <section aria-label={strings.title}>
      <h3 className={styles.title}>{strings.title}</h3>
      <div className={styles.summary}>
        <span className={styles.number} role="group" aria-label={strings.number}>
          {reading ? percent(reading.stability) : '–'}
        </span>
        <p className={styles.explained}>{failure ? '' : explanation()}</p>
        <Hint label={strings.about}>{strings.note}</Hint>
        <span className={styles.note}>
          {reading ? strings.measured(reading.drawings, milliseconds.toFixed(0)) : ''}
        </span>
      </div>
      <div role="alert">{failure && <p>{`${strings.failed} ${sentence(failure)}`}</p>}</div>
      <p className={styles.legend} aria-hidden="true">
        <span className={styles.answerKey}>{strings.answerLine}</span>
        <span className={styles.rivalKey}>{strings.rivalLine}</span>
        <span className={styles.otherKey}>{strings.otherLines}</span>
        <span className={styles.flippedKey}>{strings.flippedShade}</span>
      </p>
      <div className={styles.changes}>
        {CHANGE_KINDS.map((kind) => (
          <ChangeChart
            key={kind}
            kind={kind}
            reading={reading?.changes.find((change) => change.kind === kind) ?? null}
            digit={reading?.digit ?? 0}
          />
        ))}
      </div>
      {reading && (
        <>
          <ChangeTable reading={reading} />
          <h4 className={styles.subtitle}>{strings.flips}</h4>
          <FlipStepper reading={reading} />
        </>
      )}
    </section>
  );
}
