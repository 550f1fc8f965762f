// Draws confidence against accuracy, bin by bin, beside the diagonal on which a calibrated model lies.

import { Fragment } from 'react';
import type { Calibration } from '../../domain/evaluation/calibration.ts';
import { percent } from '../../i18n/percent.ts';
import { useStrings } from '../../i18n/strings.ts';
import { Hint } from '../../ui/Hint.tsx';
import styles from './Evaluate.module.css';
import { finePercent } from './figures.ts';
import { evaluateStrings } from './strings.ts';

const SIDE = 200;
const at = (share: number) => share * SIDE;

export function CalibrationChart({ calibration }: { calibration: Calibration }) {
  const strings = useStrings(evaluateStrings);
  const { bins, expectedError } = calibration;
  const filled = bins.filter(({ count }) => count > 0);
  return (
    <section aria-label={strings.calibration}>
      <div className={styles.title}>
        <h3>{strings.calibration}</h3>
        <Hint label={strings.aboutCalibration}>{strings.calibrationNote}</Hint>
      </div>
      <svg
        className={styles.calibration}
        role="img"
        aria-label={strings.calibrationChart(finePercent(expectedError))}
        viewBox={`-46 -6 ${SIDE + 56} ${SIDE + 40}`}
      >
        {[0, 0.5, 1].map((share) => (
          <Fragment key={share}>
            <line className={styles.rule} x1="0" x2={SIDE} y1={SIDE - at(share)} y2={SIDE - at(share)} />
            <text x="-5" y={SIDE - at(share) + 4} textAnchor="end">
              {share * 100}
            </text>
            <text x={at(share)} y={SIDE + 14} textAnchor="middle">
              {share * 100}
            </text>
          </Fragment>
        ))}
        <text x={SIDE / 2} y={SIDE + 29} textAnchor="middle">
          {`${strings.confidence} (%)`}
        </text>
        <text transform={`translate(-34 ${SIDE / 2}) rotate(-90)`} textAnchor="middle">
          {`${strings.accuracy} (%)`}
        </text>
        {filled.map(({ from, to, accuracy, count }) => (
          <rect
            key={from}
            className={styles.binBar}
            x={at(from) + 1}
            width={at(to - from) - 2}
            y={SIDE - at(accuracy)}
            height={at(accuracy)}
          >
            <title>{strings.bin(percent(from), percent(to), count, percent(accuracy))}</title>
          </rect>
        ))}
        <line className={styles.ideal} x1="0" y1={SIDE} x2={SIDE} y2="0" />
        {filled.map(({ from, confidence, accuracy }) => (
          <circle key={from} className={styles.binDot} cx={at(confidence)} cy={SIDE - at(accuracy)} r="3" />
        ))}
      </svg>
      <p className={styles.legend} aria-hidden="true">
        <span className={styles.barKey}>{strings.accuracyKey}</span>
        <span className={styles.idealKey}>{strings.idealKey}</span>
      </p>
      <p className={styles.note}>{strings.expectedError(finePercent(expectedError))}</p>
      <details className={styles.details}>
        <summary>{strings.asTable}</summary>
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">{strings.confidence}</th>
              <th scope="col">{strings.accuracy}</th>
              <th scope="col">{strings.images}</th>
            </tr>
          </thead>
          <tbody>
            {filled.map((bin) => (
              <tr key={bin.from}>
                <th scope="row">{percent(bin.confidence)}</th>
                <td>{percent(bin.accuracy)}</td>
                <td>{bin.count}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </section>
  );
}
