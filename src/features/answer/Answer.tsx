// Shows the answer in one word, with its probability and the second guess beside it.

import type { Answer as AnswerValue, Guess } from '../../domain/reading/answer.ts';
import { useStrings } from '../../i18n/strings.ts';
import styles from './Answer.module.css';
import { percent } from '../../i18n/percent.ts';
import { classificationStrings } from './strings.ts';

interface AnswerProps {
  answer: AnswerValue;
  /** Says whether there is enough ink to ask about. */
  drawn: boolean;
  noModel: boolean;
  /** Says whether the first model is still on its way. */
  arriving: boolean;
}

export function Answer({ answer, drawn, noModel, arriving }: AnswerProps) {
  const strings = useStrings(classificationStrings);
  const named = ({ digit, probability }: Guess) => `${digit} (${percent(probability)})`;
  let word = strings.draw;
  let detail = '';
  if (answer.kind === 'digit') {
    word = String(answer.first.digit);
    detail = percent(answer.first.probability);
    if (answer.second) detail += ` · ${strings.or(named(answer.second))}`;
  } else if (answer.kind === 'not-sure') {
    word = strings.notSure;
    detail = strings.between(named(answer.first), named(answer.second));
  } else if (answer.kind === 'not-a-digit') {
    word = strings.notADigit;
    detail = strings.closestTo(named(answer.first));
  } else if (answer.kind === 'several-digits') {
    word = strings.severalDigits;
    detail = strings.severalDetail;
  } else if (drawn) {
    word = noModel && !arriving ? strings.noModel : strings.waiting;
    if (noModel) detail = arriving ? strings.modelComes : strings.pressTrain;
  }
  return (
    <>
      <div
        role="status"
        aria-label={strings.prediction}
        className={answer.kind === 'digit' ? styles.digit : styles.word}
      >
        {word}
      </div>
      <p className={styles.detail}>{detail}</p>
    </>
  );
}
