// The present model beside the one that ships with the page, on the same images: where they differ.

import { useMemo } from 'react';
import { compareReadings } from '../../domain/evaluation/compare.ts';
import { meanLoss, readAll, type Evaluated, type Reading } from '../../domain/evaluation/evaluated.ts';
import { useStrings } from '../../i18n/strings.ts';
import { Button } from '../../ui/Button.tsx';
import styles from './Evaluate.module.css';
import { ExampleFigure } from './ExampleFigure.tsx';
import { percent } from './figures.ts';
import gallery from './Gallery.module.css';
import { evaluateStrings } from './strings.ts';

interface CompareProps {
  evaluated: Evaluated;
  readings: readonly Reading[];
  shipped: Evaluated | undefined;
  busy: boolean;
  onCompare(): void;
  onPlace(pixels: Uint8Array): void;
}

const MOST_SHOWN = 24;

export function Compare({ evaluated, readings, shipped, busy, onCompare, onPlace }: CompareProps) {
  const strings = useStrings(evaluateStrings);
  const comparison = useMemo(
    () => (shipped ? compareReadings(readings, readAll(shipped)) : null),
    [readings, shipped],
  );
  if (!shipped || !comparison)
    return (
      <section aria-label={strings.compare}>
        <h3>{strings.compare}</h3>
        <p className={styles.note}>{strings.compareNote}</p>
        <Button disabled={busy} onClick={onCompare}>
          {strings.compareNow}
        </Button>
      </section>
    );
  const { bothRight, onlyFirst, onlySecond, bothWrong, different, chance } = comparison;
  const all = readings.length;
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
            <td>{percent((bothRight + onlyFirst) / all)}</td>
            <td>{meanLoss(evaluated).toFixed(4)}</td>
            <td>{onlyFirst}</td>
          </tr>
          <tr>
            <th scope="row">{strings.shippedModel}</th>
            <td>{percent((bothRight + onlySecond) / all)}</td>
            <td>{meanLoss(shipped).toFixed(4)}</td>
            <td>{onlySecond}</td>
          </tr>
        </tbody>
      </table>
      <p>{strings.differ(different.length, bothWrong)}</p>
      {onlyFirst + onlySecond > 0 && (
        <p className={styles.note}>{strings.chance(chance < 0.001 ? '< 0.001' : chance.toFixed(3))}</p>
      )}
      <ul className={gallery.figures}>
        {different.slice(0, MOST_SHOWN).map(({ first, second }) => (
          <ExampleFigure
            key={first.index}
            evaluated={evaluated}
            reading={first}
            other={second}
            onPlace={onPlace}
          />
        ))}
      </ul>
    </section>
  );
}
