// Compares the present model with the one that ships with the page on the same images, and shows where they differ.

import { useMemo } from 'react';
import { compareReadings } from '../../domain/evaluation/compare.ts';
import { lastOf, meanLoss, readAll, type Evaluated } from '../../domain/evaluation/evaluated.ts';
import { useLanguage, useStrings } from '../../i18n/strings.ts';
import { Button } from '../../ui/Button.tsx';
import styles from './Evaluate.module.css';
import { ExampleFigure } from './ExampleFigure.tsx';
import { finePercent } from './figures.ts';
import gallery from './Gallery.module.css';
import { evaluateStrings } from './strings.ts';

interface CompareProps {
  evaluated: Evaluated;
  shipped: Evaluated | undefined;
  isShipped: boolean;
  busy: boolean;
  onCompare(): void;
  onPlace(pixels: Uint8Array): void;
}

const MOST_SHOWN = 24;

export function Compare({ evaluated, shipped, isShipped, busy, onCompare, onPlace }: CompareProps) {
  const strings = useStrings(evaluateStrings);
  const number = new Intl.NumberFormat(useLanguage());
  const both = useMemo(
    () => (shipped && !isShipped ? compare(evaluated, shipped) : null),
    [evaluated, shipped, isShipped],
  );
  if (isShipped)
    return (
      <section aria-label={strings.compare}>
        <h3>{strings.compare}</h3>
        <p className={styles.note}>{strings.compareLater}</p>
      </section>
    );
  if (!both)
    return (
      <section aria-label={strings.compare}>
        <h3>{strings.compare}</h3>
        <p className={styles.note}>{strings.compareNote}</p>
        <Button disabled={busy} onClick={onCompare}>
          {strings.compareNow}
        </Button>
      </section>
    );
  const { bothRight, onlyFirst, onlySecond, bothWrong, different, chance } = both.comparison;
  const all = both.present.images.count;
  return (
    <section aria-label={strings.compare}>
      <h3>{strings.compare}</h3>
      <p className={styles.note}>{strings.compareNote}</p>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{strings.model}</th>
            <th scope="col">{strings.accuracy}</th>
            <th scope="col">{strings.loss}</th>
            <th scope="col">{strings.rightAlone}</th>
          </tr>
        </thead>
        <tbody>
          <tr>
            <th scope="row">{strings.presentModel}</th>
            <td>{finePercent((bothRight + onlyFirst) / all)}</td>
            <td>{meanLoss(both.present).toFixed(4)}</td>
            <td>{onlyFirst}</td>
          </tr>
          <tr>
            <th scope="row">{strings.shippedModel}</th>
            <td>{finePercent((bothRight + onlySecond) / all)}</td>
            <td>{meanLoss(both.shipped).toFixed(4)}</td>
            <td>{onlySecond}</td>
          </tr>
        </tbody>
      </table>
      <p>{strings.differ(number.format(all), number.format(different.length), number.format(bothWrong))}</p>
      {onlyFirst + onlySecond > 0 && (
        <p className={styles.note}>{strings.chance(chance < 0.001 ? '< 0.001' : chance.toFixed(3))}</p>
      )}
      <ul className={gallery.figures}>
        {different.slice(0, MOST_SHOWN).map(({ first, second }) => (
          <ExampleFigure
            key={first.index}
            evaluated={both.present}
            reading={first}
            other={second}
            onPlace={onPlace}
          />
        ))}
      </ul>
    </section>
  );
}

/**
 * Compares on the images that both read. Each model reads the validation images that it did not learn from; both sets end with
 * the same image, so that the last ones of each are common.
 */
function compare(one: Evaluated, other: Evaluated) {
  const count = Math.min(one.images.count, other.images.count);
  const [present, shipped] = [lastOf(one, count), lastOf(other, count)];
  return { present, shipped, comparison: compareReadings(readAll(present), readAll(shipped)) };
}
