// Shows the accuracy before and after teaching, on the kept digits and on MNIST, with buttons to keep or discard the result.

import type { KeptDigit } from '../../domain/kept/kept-digit.ts';
import type { Taught } from '../../domain/kept/taught.ts';
import { useLanguage, useStrings } from '../../i18n/strings.ts';
import type { TeachingStore } from '../../session/teaching.ts';
import { Button } from '../../ui/Button.tsx';
import { countRight } from './read-kept.ts';
import styles from './Teach.module.css';
import { teachingStrings } from './teaching-strings.ts';

interface TaughtResultProps {
  store: TeachingStore;
  taught: Taught;
  digits: readonly KeptDigit[];
}

export function TaughtResult({ store, taught, digits }: TaughtResultProps) {
  const strings = useStrings(teachingStrings);
  const number = new Intl.NumberFormat(useLanguage());
  const { before, after } = taught;
  const ofMine = (predicted: readonly number[]) =>
    strings.ofMine(countRight(predicted, digits), digits.length);
  const share = (accuracy: number) => `${(accuracy * 100).toFixed(2)} %`;
  const points = (after.valAccuracy - before.valAccuracy) * 100;
  const gained = countRight(after.predicted, digits) - countRight(before.predicted, digits);
  return (
    <div>
      <table className={styles.figures}>
        <thead>
          <tr>
            <td />
            <th scope="col">{strings.before}</th>
            <th scope="col">{strings.after}</th>
            <th scope="col">{strings.change}</th>
          </tr>
        </thead>
        <tbody>
          <tr>
            <th scope="row">{strings.mine}</th>
            <td>{ofMine(before.predicted)}</td>
            <td>{ofMine(after.predicted)}</td>
            <td>{signed(gained, 0)}</td>
          </tr>
          <tr>
            <th scope="row">{strings.validation(number.format(taught.validationImages))}</th>
            <td>{share(before.valAccuracy)}</td>
            <td>{share(after.valAccuracy)}</td>
            <td>{strings.points(signed(points, 2))}</td>
          </tr>
        </tbody>
      </table>
      <div className={styles.ways}>
        <Button variant="primary" onClick={() => store.getState().keep()}>
          {strings.keep}
        </Button>
        <Button onClick={() => store.getState().discard()}>{strings.discard}</Button>
        <span className={styles.note}>{strings.decide}</span>
      </div>
    </div>
  );
}

function signed(value: number, digits: number): string {
  const size = Math.abs(value).toFixed(digits);
  if (Number(size) === 0) return '±0';
  return `${value > 0 ? '+' : '−'}${size}`;
}
