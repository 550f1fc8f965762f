// Shows the answer in a word with the very 28x28 picture that was asked about, to stand beside the pad.

import { useStore } from 'zustand';
import { readAnswer } from '../../domain/reading/answer.ts';
import type { PresentDrawingStore } from '../../session/present-drawing.ts';
import { hasModel, type PresentModelStore } from '../../session/present-model.ts';
import { Answer } from './Answer.tsx';
import styles from './Answer.module.css';
import type { AnswerStore } from './answer-store.ts';
import { NetworkView } from './NetworkView.tsx';

interface AnswerBesideProps {
  store: AnswerStore;
  drawing: PresentDrawingStore;
  presentModel: PresentModelStore;
}

export function AnswerBeside({ store, drawing, presentModel }: AnswerBesideProps) {
  const ink = useStore(drawing, (state) => state.ink);
  const reading = useStore(store, (state) => state.reading);
  const severalDigits = useStore(drawing, (state) => state.severalDigits);
  const noModel = !useStore(presentModel, hasModel);
  const arriving = useStore(presentModel, (state) => state.arriving);
  return (
    <div className={styles.beside}>
      <Answer
        answer={readAnswer(reading, severalDigits)}
        drawn={ink !== null}
        noModel={noModel}
        arriving={arriving}
      />
      <NetworkView ink={ink} />
    </div>
  );
}
