// Gives the runs that the lesson shows, as they grow.

import { useMemo } from 'react';
import { useStore } from 'zustand';
import { lessonRuns } from '../../../domain/lesson/lesson-runs.ts';
import type { Page } from '../../compose-page.ts';

/** @returns the learner's own run and the one that overfits on purpose; null before their first epoch */
export function useLessonRuns({ savedRuns }: Page): ReturnType<typeof lessonRuns> {
  const runs = useStore(savedRuns, (state) => state.runs);
  return useMemo(() => lessonRuns(runs), [runs]);
}
