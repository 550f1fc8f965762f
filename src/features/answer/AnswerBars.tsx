// Shows a bar for each of the ten probabilities, and below them why a drawing could not be read.

import { useStore } from 'zustand';
import { useFailureSentence } from '../../i18n/failure-sentence.ts';
import { useStrings } from '../../i18n/strings.ts';
import type { PresentDrawingStore } from '../../session/present-drawing.ts';
import type { PresentModelStore } from '../../session/present-model.ts';
import { ProblemNote } from '../../ui/ProblemNote.tsx';
import type { AnswerStore } from './answer-store.ts';
import { Likeness } from './Likeness.tsx';
import { ProbabilityBars } from './ProbabilityBars.tsx';
import { classificationStrings } from './strings.ts';

interface AnswerBarsProps {
  store: AnswerStore;
  drawing: PresentDrawingStore;
  presentModel: PresentModelStore;
}

export function AnswerBars({ store }: AnswerBarsProps) {
  const strings = useStrings(classificationStrings);
  const sentence = useFailureSentence();
  const reading = useStore(store, (state) => state.reading);
  const failure = useStore(store, (state) => state.failure);
  return (
    <div>
      <ProbabilityBars probabilities={reading?.probabilities ?? null} />
      <Likeness reading={reading} />
      {failure && <ProblemNote>{`${strings.problem} ${sentence(failure)}`}</ProblemNote>}
    </div>
  );
}
