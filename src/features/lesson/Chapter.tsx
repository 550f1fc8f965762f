// The frame of a chapter: its title and text, what is done in it, whether it is done, its question, and the way on.

import { useEffect, useRef, type ReactNode } from 'react';
import { neighboursOf, type Chapter as ChapterNumber } from '../../domain/lesson/chapters.ts';
import { useStrings } from '../../i18n/strings.ts';
import { chapterAddress } from './ChapterNav.tsx';
import { chapterStrings } from './chapter-strings.ts';
import styles from './Lesson.module.css';
import { Prose } from './Prose.tsx';
import { Question } from './Question.tsx';
import { questionStrings, RIGHT_CHOICES } from './question-strings.ts';
import { lessonStrings } from './strings.ts';

interface ChapterProps {
  chapter: ChapterNumber;
  done: boolean;
  /** The chapter was opened from another one, so that its title takes the focus. */
  takesFocus: boolean;
  children: ReactNode;
}

export function Chapter({ chapter, done, takesFocus, children }: ChapterProps) {
  const strings = useStrings(lessonStrings);
  const all = useStrings(chapterStrings);
  const asked = useStrings(questionStrings)[chapter];
  const { before, after } = neighboursOf(chapter);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (takesFocus) heading.current?.focus({ preventScroll: true });
  }, [takesFocus]);
  return (
    <article aria-labelledby="chapter-title">
      <h2 id="chapter-title" ref={heading} tabIndex={-1} className={styles.title}>
        {strings.chapter(chapter, all[chapter].title)}
      </h2>
      <Prose className={styles.text}>{all[chapter].text}</Prose>
      <div className={styles.deed}>{children}</div>
      <p role="status" className={`${styles.state} ${done ? styles.stateDone : ''}`}>
        {done ? strings.done : strings.toDo(strings.todo[chapter])}
      </p>
      <Question {...asked} right={RIGHT_CHOICES[chapter]} />
      <div className={styles.ways}>
        {before ? (
          <a className={styles.way} href={chapterAddress(before)}>
            {strings.previous}
          </a>
        ) : (
          <span />
        )}
        {after && (
          <a className={`${styles.way} ${done ? styles.onward : ''}`} href={chapterAddress(after)}>
            {strings.next(all[after].title)}
          </a>
        )}
      </div>
    </article>
  );
}
