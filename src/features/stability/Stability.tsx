// Shows how stable an answer is: by one number, by a chart for each kind of change, and by the drawings at which it flips.

import { useEffect } from 'react';
import { useStore } from 'zustand';
import { useFailureSentence } from '../../i18n/failure-sentence.ts';
import { useStrings } from '../../i18n/strings.ts';
import { percent } from '../../i18n/percent.ts';
import type { PresentDrawingStore } from '../../session/present-drawing.ts';
import { ChangeChart } from './ChangeChart.tsx';
import { FlipStepper } from './FlipStepper.tsx';
import styles from './Stability.module.css';
import type { StabilityStore } from './stability-store.ts';
import { stabilityStrings } from './strings.ts';
import { sweepDrawing } from './sweep-drawing.ts';

interface StabilityProps {
  store: StabilityStore;
  drawing: PresentDrawingStore;
}

export function Stability({ store, drawing }: StabilityProps) {
  const strings = useStrings(stabilityStrings);
  const reading = useStore(store, (state) => state.reading);
  const milliseconds = useStore(store, (state) => state.milliseconds);
  const drawn = useStore(drawing, (state) => state.ink !== null);
  const failure = useStore(store, (state) => state.failure);
  const sentence = useFailureSentence();
  useEffect(() => store.getState().watch(sweepDrawing), [store]);

  if (!reading)
    return (
      <div>
        <h2>{strings.title}</h2>
        <p className={styles.note} role={failure ? 'alert' : undefined}>
          {failure ? `${strings.failed} ${sentence(failure)}` : drawn ? strings.waiting : strings.draw}
        </p>
      </div>
    );
  const { digit, changes, stability, drawings } = reading;
  return (
    <div>
      <h2>{strings.title}</h2>
      <div className={styles.summary}>
        <span className={styles.number} role="group" aria-label={strings.number}>
          {percent(stability)}
        </span>
        <p>
          <span>{strings.explained(digit, percent(stability))}</span>{' '}
          <span className={styles.note}>{strings.measured(drawings, milliseconds.toFixed(0))}</span>
        </p>
      </div>
      <p className={styles.legend} aria-hidden="true">
        <span>{strings.answerLine(digit)}</span>
        <span className={styles.rivalKey}>{strings.rivalLine}</span>
        <span className={styles.otherKey}>{strings.otherLines}</span>
      </p>
      <div className={styles.changes}>
        {changes.map((change) => (
          <ChangeChart key={change.kind} reading={change} digit={digit} />
        ))}
      </div>
      <h3 className={styles.subtitle}>{strings.flips}</h3>
      <FlipStepper reading={reading} />
    </div>
  );
}
