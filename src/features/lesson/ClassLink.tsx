// Makes a link for a class: a chapter in a language, with the present settings or the tutorial's, large or not.

import { useId, useState } from 'react';
import { CHAPTERS, type Chapter } from '../../domain/lesson/chapters.ts';
import { useLanguage, useStrings, type Language } from '../../i18n/strings.ts';
import { CopyButton } from '../../ui/CopyButton.tsx';
import { chapterStrings } from './chapter-strings.ts';
import styles from './ClassLink.module.css';
import { classLinkStrings } from './class-link-strings.ts';

export interface ClassLinkChoice {
  language: Language;
  chapter: Chapter;
  /** The link brings the settings and the network of the next run along. */
  settings: boolean;
  large: boolean;
}

interface ClassLinkProps {
  /** The chapter that is open. */
  chapter: Chapter;
  address(choice: ClassLinkChoice): string;
}

export function ClassLink({ chapter: open, address }: ClassLinkProps) {
  const strings = useStrings(classLinkStrings);
  const titles = useStrings(chapterStrings);
  const present = useLanguage();
  const id = useId();
  const [choice, setChoice] = useState<Partial<ClassLinkChoice>>({});
  const chosen = { language: present, chapter: open, settings: true, large: false, ...choice };
  const choose = (part: Partial<ClassLinkChoice>) => setChoice({ ...choice, ...part });
  return (
    <details>
      <summary className={styles.summary}>{strings.title}</summary>
      <div className={styles.form}>
        <label htmlFor={`${id}-chapter`}>{strings.chapter}</label>
        <select
          id={`${id}-chapter`}
          value={chosen.chapter}
          onChange={({ target }) =>
            choose({ chapter: CHAPTERS.find((each) => String(each) === target.value) ?? open })
          }
        >
          {CHAPTERS.map((each) => (
            <option key={each} value={each}>
              {`${each}. ${titles[each].title}`}
            </option>
          ))}
        </select>
        <label htmlFor={`${id}-language`}>{strings.language}</label>
        <select
          id={`${id}-language`}
          value={chosen.language}
          onChange={({ target }) => choose({ language: target.value === 'ja' ? 'ja' : 'en' })}
        >
          <option value="en" lang="en">
            English
          </option>
          <option value="ja" lang="ja">
            日本語
          </option>
        </select>
        <Check
          label={strings.settings}
          checked={chosen.settings}
          onChange={(settings) => choose({ settings })}
        />
        <Check label={strings.large} checked={chosen.large} onChange={(large) => choose({ large })} />
        <CopyButton
          label={strings.copy}
          copied={strings.copied}
          notCopied={strings.notCopied}
          text={() => address(chosen)}
        />
      </div>
    </details>
  );
}

interface CheckProps {
  label: string;
  checked: boolean;
  onChange(checked: boolean): void;
}

function Check({ label, checked, onChange }: CheckProps) {
  const id = useId();
  return (
    <p className={styles.check}>
      <input id={id} type="checkbox" checked={checked} onChange={({ target }) => onChange(target.checked)} />
      <label htmlFor={id}>{label}</label>
    </p>
  );
}
