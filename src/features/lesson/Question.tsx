// Asks one question with three choices, and explains the truth as soon as one is chosen.

import { useId, useState } from 'react';
import { useStrings } from '../../i18n/strings.ts';
import { noBreak } from './no-break.ts';
import styles from './Question.module.css';
import { lessonStrings } from './strings.ts';

interface QuestionProps {
  question: string;
  choices: readonly string[];
  /** It is the index of the right choice. */
  right: number;
  answer: string;
}

export function Question({ question, choices, right, answer }: QuestionProps) {
  const strings = useStrings(lessonStrings);
  const [chosen, choose] = useState<number | null>(null);
  const id = useId();
  return (
    <section className={styles.question} aria-labelledby={id}>
      <h3 id={id} className={styles.asked}>
        {noBreak(question)}
      </h3>
      <div className={styles.choices}>
        {choices.map((choice, index) => (
          <button
            key={choice}
            type="button"
            className={`${styles.choice} ${chosen !== null && index === right ? styles.right : ''}`}
            aria-pressed={chosen === index}
            onClick={() => choose(index)}
          >
            {noBreak(choice)}
          </button>
        ))}
      </div>
      <p role="status" className={styles.answer}>
        {chosen === null ? '' : noBreak((chosen === right ? strings.right : strings.notRight)(answer))}
      </p>
    </section>
  );
}
