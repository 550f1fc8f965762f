// Shows the figures of compared runs side by side; of repeats the mean and how far they spread.

import type { CSSProperties } from 'react';
import { useStore } from 'zustand';
import type { Incomparability } from '../../domain/run/run-figures.ts';
import { spreadOf, type Spread } from '../../domain/run/run-families.ts';
import { useStrings } from '../../i18n/strings.ts';
import styles from './Compare.module.css';
import { compareStrings } from './compare-strings.ts';
import type { Compared } from './compared-curves.ts';
import { useFigureTexts } from './figure-texts.ts';
import { knownFigures } from './listed-runs.ts';
import type { RunWords } from '../../i18n/run-title.ts';
import type { RunsStore } from './runs-store.ts';

interface ComparedFiguresProps {
  store: RunsStore;
  compared: readonly Compared[];
  words: RunWords;
  reasons: readonly Incomparability[];
}

type FigureName = 'valLoss' | 'valAccuracy' | 'testAccuracy' | 'epochsDone' | 'seconds' | 'secondsPerEpoch';

const FIGURES: readonly { name: FigureName; best?: 'least' | 'most' }[] = [
  { name: 'valLoss', best: 'least' },
  { name: 'valAccuracy', best: 'most' },
  { name: 'testAccuracy', best: 'most' },
  { name: 'epochsDone' },
  { name: 'seconds' },
  { name: 'secondsPerEpoch' },
];

export function ComparedFigures({ store, compared, words, reasons }: ComparedFiguresProps) {
  const strings = useStrings(compareStrings);
  const texts = useFigureTexts();
  const hovered = useStore(store, (state) => state.hovered);
  const write: Record<FigureName, (value: number) => string> = {
    valLoss: texts.loss,
    valAccuracy: texts.share,
    testAccuracy: texts.share,
    epochsDone: (value) => String(Number(value.toFixed(1))),
    seconds: texts.time,
    secondsPerEpoch: (value) => strings.seconds(value.toFixed(2)),
  };
  const rows = compared.map((each) => ({
    ...each,
    spreads: FIGURES.map(({ name }) => spreadOf(each.runs.map((run) => knownFigures(run)[name]))),
  }));
  const bestOf = FIGURES.map(({ name, best }, at) => {
    const isMeasuredAlike = name === 'testAccuracy' || !reasons.includes('validation-images');
    const means = rows.flatMap(({ spreads }) => spreads[at]?.mean ?? []);
    if (!best || !isMeasuredAlike || means.length < 2) return null;
    return best === 'least' ? Math.min(...means) : Math.max(...means);
  });
  const text = (spread: Spread | null, name: FigureName) => {
    if (!spread) return '–';
    const { mean, standardDeviation } = spread;
    if (standardDeviation === null) return write[name](mean);
    return strings.plusMinus(write[name](mean), write[name](standardDeviation));
  };
  return (
    <div className={styles.scroll} role="group" aria-label={strings.figures} tabIndex={0}>
      <table className={styles.table} aria-label={strings.figures}>
        <thead>
          <tr>
            <th scope="col">{strings.run}</th>
            {FIGURES.map(({ name }) => (
              <th key={name} scope="col" className={styles.figure}>
                {strings.figureNames[name]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ runs, colour, spreads }) => (
            <tr
              key={runs[0].id}
              className={runs.some(({ id }) => id === hovered) ? styles.hovered : undefined}
              style={{ '--run': `var(--run-${colour})` } as CSSProperties}
              onPointerEnter={() => store.getState().hover(runs[0].id)}
              onPointerLeave={() => store.getState().hover(null)}
            >
              <th scope="row" className={styles.rowName}>
                <span className={styles.swatch} aria-hidden="true" />
                <span>
                  {runs.length > 1 ? strings.familyOf(runs[0].number, runs.length) : words.full(runs[0])}
                </span>
              </th>
              {FIGURES.map(({ name }, at) => {
                const isBest = spreads[at] !== null && spreads[at].mean === bestOf[at];
                return (
                  <td key={name} className={`${styles.figure} ${isBest ? styles.best : ''}`}>
                    {text(spreads[at], name)}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
