// Shows the lesson: a chapter with what is done in it, or the learner's figures, and at the foot what is for all chapters.

import { useEffect, useState, type ReactNode } from 'react';
import { useStore } from 'zustand';
import { CHAPTERS, chapterAt, type Chapter as ChapterNumber } from '../../domain/lesson/chapters.ts';
import { Chapter } from '../../features/lesson/Chapter.tsx';
import { ChapterNav } from '../../features/lesson/ChapterNav.tsx';
import { ClassLink, type ClassLinkChoice } from '../../features/lesson/ClassLink.tsx';
import styles from '../../features/lesson/Lesson.module.css';
import { lessonStrings } from '../../features/lesson/strings.ts';
import { useStrings } from '../../i18n/strings.ts';
import { soundExperiment } from '../../session/experiment-store.ts';
import { openRoom } from '../../session/page-view.ts';
import { Button } from '../../ui/Button.tsx';
import type { Page } from '../compose-page.ts';
import { BuildDeed } from './learn/BuildDeed.tsx';
import { DrawDeed } from './learn/DrawDeed.tsx';
import { FiguresPlace } from './learn/FiguresPlace.tsx';
import { FitDeed } from './learn/FitDeed.tsx';
import { FlipDeed } from './learn/FlipDeed.tsx';
import { HandwritingDeed } from './learn/HandwritingDeed.tsx';
import { learnStores } from './learn/learn-stores.ts';
import { lessonLink } from './learn/lesson-link.ts';
import { LossDeed } from './learn/LossDeed.tsx';
import { OnwardDeed } from './learn/OnwardDeed.tsx';
import { RemedyDeed } from './learn/RemedyDeed.tsx';
import { TestImageDeed } from './learn/TestImageDeed.tsx';
import type { RoomProps } from './room-props.ts';

const DEEDS: Record<ChapterNumber, (props: { page: Page }) => ReactNode> = {
  1: DrawDeed,
  2: BuildDeed,
  3: FitDeed,
  4: LossDeed,
  5: TestImageDeed,
  6: HandwritingDeed,
  7: FlipDeed,
  8: RemedyDeed,
  9: OnwardDeed,
};

export function LearnRoom({ page, place }: RoomProps) {
  const strings = useStrings(lessonStrings);
  const { lesson, last } = learnStores(page);
  const done = useStore(lesson, (state) => state.done);
  const large = useStore(lesson, (state) => state.large);
  const canUndo = useStore(lesson, (state) => state.canUndo);
  const { setLarge, startAnew, undoStartAnew } = lesson.getState();
  const begin = () => {
    startAnew();
    openRoom(page.view, { room: 'learn', place: '1' });
  };
  const chapter = chapterAt(place);
  const [takesFocus] = useState(last.place !== null && last.place !== place);
  useEffect(() => {
    last.place = place;
  }, [last, place]);
  const address = (choice: ClassLinkChoice) =>
    lessonLink(location.href, choice, choice.settings ? soundExperiment(page.experiment.getState()) : null);
  const Deed = chapter && DEEDS[chapter];
  return (
    <div className={`${styles.room} ${large ? styles.large : ''}`}>
      <ChapterNav chapter={chapter} done={done} large={large} onLarge={setLarge} />
      {chapter && Deed ? (
        <Chapter chapter={chapter} done={done.includes(chapter)} takesFocus={takesFocus}>
          <Deed page={page} />
        </Chapter>
      ) : (
        <FiguresPlace page={page} />
      )}
      <div className={styles.foot}>
        <span>{strings.progress(done.length, CHAPTERS.length)}</span>
        <Button disabled={done.length === 0 && !canUndo} onClick={canUndo ? undoStartAnew : begin}>
          {canUndo ? strings.undo : strings.startAnew}
        </Button>
        <ClassLink chapter={chapter ?? 1} address={address} />
      </div>
    </div>
  );
}
