// Figure 3: loss and val_loss over the epochs of a run, with the end of the tutorial's run marked; as a table too.

import { TUTORIAL_END } from '../../domain/lesson/lesson-runs.ts';
import type { EpochRecord } from '../../domain/run/run.ts';
import { useStrings } from '../../i18n/strings.ts';
import { curvePoints, planCurves } from './curve-plan.ts';
import { figureStrings } from './figure-strings.ts';
import styles from './LossFigure.module.css';
import { noBreak } from './no-break.ts';

interface LossFigureProps {
  title: string;
  epochs: readonly EpochRecord[];
  /** The axis is at least that long. */
  leastEpochs: number;
  /** Marks where the tutorial ended. */
  tutorial?: boolean;
  /** It stands under the curves. */
  note: string;
}

export function LossFigure({ title, epochs, leastEpochs, tutorial = false, note }: LossFigureProps) {
  const strings = useStrings(figureStrings);
  const plan = planCurves(epochs, leastEpochs);
  const { ticks, epochTicks, x, y } = plan;
  return (
    <figure className={styles.figure}>
      <figcaption className={styles.head}>
        <b>{title}</b>
        <span className={styles.legend}>
          <span className={styles.loss}>loss</span>
          <span className={styles.valLoss}>val_loss</span>
        </span>
      </figcaption>
      <div className={styles.chart} role="img" aria-label={strings.chart(epochs.length)}>
        {ticks.map((tick) => (
          <span key={tick} className={styles.tickY} style={{ top: `${y(tick)}%` }}>
            {tick.toFixed(ticks[1] < 0.1 ? 2 : 1)}
          </span>
        ))}
        {epochTicks.map((tick) => (
          <span key={tick} className={styles.tickX} style={{ left: `${x(tick)}%` }}>
            {tick}
          </span>
        ))}
        <svg viewBox="0 0 100 100" preserveAspectRatio="none" className={styles.lines} aria-hidden="true">
          {ticks.map((tick) => (
            <line key={tick} className={styles.grid} x1="0" x2="100" y1={y(tick)} y2={y(tick)} />
          ))}
          <polyline className={styles.lossLine} points={curvePoints(epochs, 'loss', plan)} />
          <polyline className={styles.valLossLine} points={curvePoints(epochs, 'valLoss', plan)} />
        </svg>
        {tutorial && (
          <span
            className={styles.mark}
            style={{ left: `${x(TUTORIAL_END.epoch)}%`, top: `${y(TUTORIAL_END.valLoss)}%` }}
          >
            <span className={styles.markName}>{strings.tutorialEndShort}</span>
          </span>
        )}
        {epochs.length === 0 && <p className={styles.empty}>{strings.noCurves}</p>}
      </div>
      <p className={styles.axis}>{strings.epoch}</p>
      {tutorial && <p className={styles.note}>{noBreak(strings.tutorialEnd)}</p>}
      <p className={styles.note}>{noBreak(note)}</p>
      {epochs.length > 0 && <Table epochs={epochs} />}
    </figure>
  );
}

function Table({ epochs }: { epochs: readonly EpochRecord[] }) {
  const strings = useStrings(figureStrings);
  return (
    <details className={styles.details}>
      <summary>{strings.asTable}</summary>
      <table>
        <thead>
          <tr>
            <th scope="col">{strings.epoch}</th>
            <th scope="col">loss</th>
            <th scope="col">val_loss</th>
          </tr>
        </thead>
        <tbody>
          {epochs.map(({ epoch, loss, valLoss }) => (
            <tr key={epoch}>
              <th scope="row">{epoch}</th>
              <td>{loss.toFixed(4)}</td>
              <td>{valLoss.toFixed(4)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}
