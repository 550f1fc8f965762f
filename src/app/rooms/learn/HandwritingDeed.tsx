// Chapter 6: the learner draws and saves digits at the pad, and figure 4 fills.

import { HandwritingFigure } from '../../../features/lesson/HandwritingFigure.tsx';
import lesson from '../../../features/lesson/Lesson.module.css';
import type { Page } from '../../compose-page.ts';
import { learnStores } from './learn-stores.ts';
import { ToPad } from './ToPad.tsx';

export function HandwritingDeed({ page }: { page: Page }) {
  return (
    <div>
      <div className={lesson.row}>
        <ToPad chapter={6} />
      </div>
      <HandwritingFigure store={learnStores(page).handwriting} />
    </div>
  );
}
