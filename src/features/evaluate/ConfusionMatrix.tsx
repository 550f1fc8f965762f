// Shows the confusion matrix as a grid of buttons, with one tab stop and arrow keys, and as a table for those who need one. Its
// colours are scaled to the model that is shown: its most frequent mistake has the full one.

import { useRef, useState, type CSSProperties, type KeyboardEvent } from 'react';
import { CLASSES, DIGITS } from '../../domain/image/digit-images.ts';
import { sharesOf, type ConfusionMatrix as Counts } from '../../domain/evaluation/confusion.ts';
import { useStrings } from '../../i18n/strings.ts';
import { Hint } from '../../ui/Hint.tsx';
import { finePercent } from './figures.ts';
import { largestMistake } from './largest-mistake.ts';
import styles from './Matrix.module.css';
import { evaluateStrings } from './strings.ts';

interface ConfusionMatrixProps {
  counts: Counts;
  chosen: { label: number; predicted: number } | null;
  onChoose(label: number, predicted: number): void;
}

export function ConfusionMatrix({ counts, chosen, onChoose }: ConfusionMatrixProps) {
  const strings = useStrings(evaluateStrings);
  const [asShares, showShares] = useState(false);
  const [place, move] = useState({ label: 0, predicted: 0 });
  const grid = useRef<HTMLDivElement>(null);
  const shares = sharesOf(counts);
  const worst = largestMistake(shares);
  const full = worst?.share ?? 1;

  const press = (event: KeyboardEvent) => {
    const [down, right] = STEPS[event.key] ?? [0, 0];
    if (down === 0 && right === 0) return;
    event.preventDefault();
    const next = { label: clamp(place.label + down), predicted: clamp(place.predicted + right) };
    move(next);
    grid.current?.querySelectorAll<HTMLElement>('button')[next.label * CLASSES + next.predicted].focus();
  };

  return (
    <section aria-label={strings.matrix}>
      <div className={styles.head}>
        <h3>{strings.matrix}</h3>
        <Hint label={strings.aboutMatrix}>{strings.matrixNote}</Hint>
        <label className={styles.switch}>
          <input type="checkbox" checked={asShares} onChange={(event) => showShares(event.target.checked)} />
          <span>{strings.asShares}</span>
        </label>
      </div>
      <div className={styles.frame}>
        <span className={styles.across} aria-hidden="true">
          {strings.predictedAxis}
        </span>
        <span className={styles.along} aria-hidden="true">
          {strings.trueAxis}
        </span>
        <div ref={grid} role="grid" aria-label={strings.matrixGrid} className={styles.grid} onKeyDown={press}>
          <div role="row" className={styles.row} aria-hidden="true">
            <span />
            {DIGITS.map((digit) => (
              <span key={digit} className={styles.name}>
                {digit}
              </span>
            ))}
          </div>
          {counts.map((row, label) => (
            <div key={label} role="row" className={styles.row}>
              <span className={styles.name} aria-hidden="true">
                {label}
              </span>
              {row.map((count, predicted) => (
                <div key={predicted} role="gridcell" className={styles.cell}>
                  <button
                    type="button"
                    tabIndex={label === place.label && predicted === place.predicted ? 0 : -1}
                    className={`${styles.button} ${label === predicted ? styles.right : styles.wrong}`}
                    style={shaded(shares[label][predicted] / (label === predicted ? 1 : full))}
                    aria-pressed={chosen?.label === label && chosen.predicted === predicted}
                    aria-label={strings.cell(label, predicted, count, finePercent(shares[label][predicted]))}
                    onClick={() => {
                      move({ label, predicted });
                      onChoose(label, predicted);
                    }}
                  >
                    {count > 0 && (asShares ? shortShare(shares[label][predicted]) : count)}
                  </button>
                </div>
              ))}
            </div>
          ))}
        </div>
      </div>
      <ul className={styles.legend}>
        <li>
          <span className={styles.rightKey} aria-hidden="true" />
          <span>{strings.rightKey}</span>
        </li>
        {worst && (
          <li>
            <span className={styles.wrongKey} aria-hidden="true" />
            <span>{strings.wrongKey(finePercent(worst.share), worst.label, worst.predicted)}</span>
          </li>
        )}
      </ul>
      <details className={styles.details}>
        <summary>{strings.asTable}</summary>
        <MatrixTable counts={counts} shares={asShares ? shares : null} />
      </details>
    </section>
  );
}

function MatrixTable({ counts, shares }: { counts: Counts; shares: number[][] | null }) {
  const strings = useStrings(evaluateStrings);
  return (
    <div className={styles.scroll} tabIndex={0} role="region" aria-label={strings.matrixTable}>
      <table className={styles.table}>
        <caption className="visually-hidden">{strings.matrixTable}</caption>
        <thead>
          <tr>
            <th scope="col">{strings.trueDigit}</th>
            {DIGITS.map((digit) => (
              <th key={digit} scope="col">
                {digit}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {counts.map((row, label) => (
            <tr key={label}>
              <th scope="row">{label}</th>
              {row.map((count, predicted) => (
                <td key={predicted}>{shares ? finePercent(shares[label][predicted]) : count}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

const STEPS: Record<string, [number, number]> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
  Home: [0, -9],
  End: [0, 9],
};

function clamp(place: number): number {
  return Math.min(9, Math.max(0, place));
}

/** @param share of the full colour, in [0,1]; what happened at all is told from what never did */
function shaded(share: number): CSSProperties {
  return { '--shade': share === 0 ? '0%' : `${Math.round(10 + 90 * share)}%` } as CSSProperties;
}

/** Writes a share as wide as a cell allows on a screen of 390 px. */
function shortShare(share: number): string {
  const value = share * 100;
  return value >= 99.95 ? '100' : value >= 10 ? value.toFixed(0) : value.toFixed(1);
}
