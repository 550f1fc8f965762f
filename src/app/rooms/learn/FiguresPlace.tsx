// The page of the learner's four figures.

import { useStore } from 'zustand';
import { bricksOf } from '../../../domain/lesson/bricks.ts';
import { Figures } from '../../../features/lesson/Figures.tsx';
import type { Page } from '../../compose-page.ts';
import { learnStores } from './learn-stores.ts';
import { useLessonRuns } from './use-lesson-runs.ts';

export function FiguresPlace({ page }: { page: Page }) {
  const { lesson, handwriting } = learnStores(page);
  const network = useStore(page.experiment, (state) => state.editing.network);
  const built = useStore(lesson, (state) => state.built);
  const image = useStore(page.testImage, (state) => state.image);
  const { own } = useLessonRuns(page);
  return (
    <Figures bricks={bricksOf(network)} built={built} run={own} image={image} handwriting={handwriting} />
  );
}
