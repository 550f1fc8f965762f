// Shows the answer, what the network sees, and a bar for each of the ten probabilities.

import { useStore } from 'zustand';
import { readAnswer } from '../../domain/reading/answer.ts';
import { useFailureSentence } from '../../i18n/failure-sentence.ts';
import { useStrings } from '../../i18n/strings.ts';
import type { PresentDrawingStore } from '../../session/present-drawing.ts';
import { hasModel, type PresentModelStore } from '../../session/present-model.ts';
import { ProblemNote } from '../../ui/ProblemNote.tsx';
import { Answer } from './Answer.tsx';
import styles from './Classification.module.css';
import type { AnswerStore } from './answer-store.ts';
import { NetworkView } from './NetworkView.tsx';
import { ProbabilityBars } from './ProbabilityBars.tsx';
import { classificationStrings } from './strings.ts';

interface ClassificationProps {
  store: AnswerStore;
  drawing: PresentDrawingStore;
  presentModel: PresentModelStore;
}

export function Classification({ store, drawing, presentModel }: ClassificationProps) {
  const strings = useStrings(classificationStrings);
  const sentence = useFailureSentence();
  const ink = useStore(drawing, (state) => state.ink);
  const reading = useStore(store, (state) => state.reading);
  const severalDigits = useStore(drawing, (state) => state.severalDigits);
  const noModel = !useStore(presentModel, hasModel);
  const arriving = useStore(presentModel, (state) => state.arriving);
  const failure = useStore(store, (state) => state.failure);
  return (
    <div className={styles.classification}>
      <div>
        <Answer
          answer={readAnswer(reading, severalDigits)}
          drawn={ink !== null}
          noModel={noModel}
          arriving={arriving}
        />
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
      {failure && (
        <div className={styles.whole}>
          <ProblemNote>{`${strings.problem} ${sentence(failure)}`}</ProblemNote>
        </div>
      )}
    </div>
  );
}
