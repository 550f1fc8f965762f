// The answer, what the network sees, and the ten bars.

import { useStore } from 'zustand';
import { readAnswer } from '../../domain/reading/answer.ts';
import { useStrings } from '../../i18n/strings.ts';
import { Answer } from './Answer.tsx';
import styles from './Classification.module.css';
import type { ClassificationStore } from './classification-store.ts';
import { NetworkView } from './NetworkView.tsx';
import { ProbabilityBars } from './ProbabilityBars.tsx';
import { classificationStrings } from './strings.ts';

export function Classification({ store }: { store: ClassificationStore }) {
  const strings = useStrings(classificationStrings);
  const ink = useStore(store, (state) => state.ink);
  const reading = useStore(store, (state) => state.reading);
  const severalDigits = useStore(store, (state) => state.severalDigits);
  const noModel = useStore(store, (state) => state.source.kind === 'none');
  const failed = useStore(store, (state) => state.failed);
  return (
    <div className={styles.classification}>
      <div>
        <Answer answer={readAnswer(reading, severalDigits)} drawn={ink !== null} noModel={noModel} />
        <NetworkView ink={ink} />
        <p className={styles.caption} aria-hidden="true">
          {strings.seesCaption}
        </p>
      </div>
      <div>
        <ProbabilityBars probabilities={reading?.probabilities ?? null} />
        {reading && reading.leastFamiliarity !== null && (
          <p className={styles.caption}>
            {strings.familiarity(reading.familiarity.toFixed(1), reading.leastFamiliarity.toFixed(1))}
          </p>
        )}
      </div>
      {failed && (
        <p role="alert" className={styles.problem}>
          {strings.problem}
        </p>
      )}
    </div>
  );
}
