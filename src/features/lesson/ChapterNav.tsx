// Nine numbers lead to the chapters, with a tick at those that are done, and behind them the figures.

import { CHAPTERS, type Chapter } from '../../domain/lesson/chapters.ts';
import { roomPath } from '../../domain/visit/rooms.ts';
import { useStrings } from '../../i18n/strings.ts';
import { chapterStrings } from './chapter-strings.ts';
import styles from './ChapterNav.module.css';
import { lessonStrings } from './strings.ts';

interface ChapterNavProps {
  /** It is null on the page of figures. */
  chapter: Chapter | null;
  done: readonly Chapter[];
  large: boolean;
  onLarge(large: boolean): void;
}

export function ChapterNav({ chapter, done, large, onLarge }: ChapterNavProps) {
  const strings = useStrings(lessonStrings);
  const titles = useStrings(chapterStrings);
  return (
    <div className={styles.bar}>
      <nav aria-label={strings.chapters}>
        <ol className={styles.list}>
          {CHAPTERS.map((each) => (
            <li key={each}>
              <a
                href={chapterAddress(each)}
                className={`${styles.number} ${done.includes(each) ? styles.done : ''}`}
                aria-current={each === chapter ? 'page' : undefined}
                aria-label={(done.includes(each) ? strings.chapterDone : strings.chapter)(
                  each,
                  titles[each].title,
                )}
                title={titles[each].title}
              >
                {each}
              </a>
            </li>
          ))}
          <li>
            <a
              href={`#${roomPath('learn', 'figures')}`}
              className={styles.figures}
              aria-current={chapter === null ? 'page' : undefined}
            >
              {strings.figures}
            </a>
          </li>
        </ol>
      </nav>
      <button type="button" className={styles.large} aria-pressed={large} onClick={() => onLarge(!large)}>
        {strings.large}
      </button>
    </div>
  );
}

/** @returns what an address has from its hash sign on to open the chapter, the first by its number too */
export function chapterAddress(chapter: Chapter): string {
  return `#learn/${chapter}`;
}
