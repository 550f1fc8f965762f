// Chapter 5: the first 8 of the test images, as the tutorial shows one, or any other image.

import { useStore } from 'zustand';
import { FIRST_EIGHT } from '../../../domain/lesson/lesson-runs.ts';
import { chapterStrings } from '../../../features/lesson/chapter-strings.ts';
import lesson from '../../../features/lesson/Lesson.module.css';
import { TenProbabilities } from '../../../features/lesson/TenProbabilities.tsx';
import { useFailureSentence } from '../../../i18n/failure-sentence.ts';
import { useStrings } from '../../../i18n/strings.ts';
import { Button } from '../../../ui/Button.tsx';
import { ProblemNote } from '../../../ui/ProblemNote.tsx';
import type { Page } from '../../compose-page.ts';
import { deedStrings } from './deed-strings.ts';

export function TestImageDeed({ page: { testImage } }: { page: Page }) {
  const strings = useStrings(deedStrings);
  const { action } = useStrings(chapterStrings)[5];
  const sentence = useFailureSentence();
  const image = useStore(testImage, (state) => state.image);
  const failure = useStore(testImage, (state) => state.failure);
  const { show } = testImage.getState();
  return (
    <div>
      <div className={lesson.row}>
        <Button variant="primary" onClick={() => show(FIRST_EIGHT)}>
          {action}
        </Button>
        <Button onClick={() => show(null)}>{strings.another}</Button>
      </div>
      {failure && <ProblemNote>{sentence(failure)}</ProblemNote>}
      <TenProbabilities image={image} />
    </div>
  );
}
