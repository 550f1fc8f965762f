// Shows the answer with what the network sees, and the ten bars beside both.

import type { PresentDrawingStore } from '../../session/present-drawing.ts';
import type { PresentModelStore } from '../../session/present-model.ts';
import { AnswerBars } from './AnswerBars.tsx';
import { AnswerBeside } from './AnswerBeside.tsx';
import type { AnswerStore } from './answer-store.ts';
import styles from './Answer.module.css';

interface ClassificationProps {
  store: AnswerStore;
  drawing: PresentDrawingStore;
  presentModel: PresentModelStore;
}

export function Classification(props: ClassificationProps) {
  return (
    <div className={styles.classification}>
      <AnswerBeside {...props} />
      <AnswerBars {...props} />
    </div>
  );
}
