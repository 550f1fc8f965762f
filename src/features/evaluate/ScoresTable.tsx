// Shows precision, recall and F1 of each digit, and marks the lowest F1.

import type { DigitScores } from '../../domain/evaluation/confusion.ts';
import { useStrings } from '../../i18n/strings.ts';
import { Hint } from '../../ui/Hint.tsx';
import styles from './Evaluate.module.css';
import { finePercent } from './figures.ts';
import { evaluateStrings } from './strings.ts';

export function ScoresTable({ scores }: { scores: readonly DigitScores[] }) {
  const strings = useStrings(evaluateStrings);
  const there = scores.flatMap(({ f1 }) => (f1 === null ? [] : [f1]));
  const lowest = Math.min(...there);
  const figure = (value: number | null) => (value === null ? '–' : finePercent(value));
  return (
    <section aria-label={strings.scores}>
      <div className={styles.title}>
        <h3>{strings.scores}</h3>
        <Hint label={strings.aboutScores}>{strings.scoresNote}</Hint>
      </div>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{strings.digit}</th>
            <th scope="col">{strings.precision}</th>
            <th scope="col">{strings.recall}</th>
            <th scope="col">F1</th>
            <th scope="col">{strings.images}</th>
          </tr>
        </thead>
        <tbody>
          {scores.map(({ digit, precision, recall, f1, images }) => (
            <tr key={digit} className={f1 === lowest && lowest < 1 ? styles.lowest : undefined}>
              <th scope="row">
                <span>{digit}</span>
                {f1 === lowest && lowest < 1 && <small>{` ${strings.lowest}`}</small>}
              </th>
              <td>{figure(precision)}</td>
              <td>{figure(recall)}</td>
              <td>{figure(f1)}</td>
              <td>{images}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
