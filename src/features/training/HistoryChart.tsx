// Draws a quantity by epoch: training solid and indigo, validation dashed and vermilion, with the best and the last epoch marked.

import { memo, useMemo, type ReactNode } from 'react';
import {
  CartesianGrid,
  Line,
  LineChart,
  ReferenceDot,
  ReferenceLine,
  ResponsiveContainer,
  Tooltip,
  XAxis,
  YAxis,
} from 'recharts';
import type { EpochRecord } from '../../domain/run/run.ts';
import { useStrings } from '../../i18n/strings.ts';
import { chartRows, drawable, epochTicks, type Quantity } from './chart-data.ts';
import { chartStrings } from './chart-strings.ts';
import styles from './Training.module.css';

interface HistoryChartProps {
  quantity: Quantity;
  title: string;
  name: string;
  epochs: readonly EpochRecord[];
  bestEpoch: number | null;
  stopEpoch: number | null;
  /** It is the epoch in which the loss became NaN or infinite. */
  divergedEpoch: number | null;
  /** It is the epoch in progress, which is not yet a point of the curve. */
  runningEpoch: number | null;
  /** It is the mean of that epoch so far. */
  runningValue: number | null;
  logScale: boolean;
  action?: ReactNode;
}

const HEIGHT = 230;
const INITIAL_SIZE = { width: 420, height: HEIGHT };
const MARGIN = { top: 8, right: 16, bottom: 4, left: 0 };
const TICK = { fill: 'var(--ink-3)', fontSize: 11 };

/** The axis of accuracy ends at 1 and begins at a multiple of 0.05, so that it does not jump with every epoch. */
function domainOf(quantity: Quantity, logScale: boolean) {
  if (quantity === 'accuracy')
    return ([lowest]: readonly number[]) => [Math.floor(lowest * 20) / 20, 1] as [number, number];
  return logScale ? (['auto', 'auto'] as ['auto', 'auto']) : ([0, 'auto'] as [number, 'auto']);
}

const format = (value: number) => (Math.abs(value) >= 0.1 ? value.toFixed(2) : value.toPrecision(2));

export const HistoryChart = memo(function HistoryChart(props: HistoryChartProps) {
  const {
    quantity,
    title,
    name,
    epochs,
    bestEpoch,
    stopEpoch,
    divergedEpoch,
    runningEpoch,
    logScale,
    action,
  } = props;
  const strings = useStrings(chartStrings);
  const rows = useMemo(() => chartRows(epochs, quantity, logScale), [epochs, quantity, logScale]);
  const lastEpoch = Math.max(runningEpoch ?? 0, divergedEpoch ?? 0, epochs.length, 2);
  const runningValue = drawable(props.runningValue ?? undefined, logScale);
  const lone = epochs.length === 1;
  const hasWarped = rows.some((row) => row.warped !== null);
  const empty = epochs.length === 0 && runningValue === null;
  // The label stands on the side of its line that has room.
  const labelSide = (bestEpoch ?? 1) * 2 > lastEpoch ? 'insideTopRight' : 'insideTopLeft';
  return (
    <figure className={styles.chart} aria-label={name}>
      <div className={styles.chartHead}>
        <h3>{title}</h3>
        <span className={styles.key}>{quantity}</span>
        <span className={`${styles.key} ${styles.validationKey}`}>{`val_${quantity}`}</span>
        {hasWarped && <span className={`${styles.key} ${styles.warpedKey}`}>{strings.warped}</span>}
        {runningValue !== null && (
          <span className={`${styles.key} ${styles.runningKey}`}>{strings.soFar}</span>
        )}
        {action}
      </div>
      {empty ? (
        <p className={styles.noCurves} style={{ height: HEIGHT }}>
          {strings.noCurves}
        </p>
      ) : (
        <ResponsiveContainer width="100%" height={HEIGHT} minWidth={0} initialDimension={INITIAL_SIZE}>
          <LineChart data={rows} margin={MARGIN} accessibilityLayer={false}>
            <CartesianGrid vertical={false} stroke="var(--line)" />
            <XAxis
              dataKey="epoch"
              type="number"
              domain={[1, lastEpoch]}
              ticks={epochTicks(lastEpoch)}
              tick={TICK}
              tickLine={false}
              stroke="var(--line-strong)"
            />
            <YAxis
              scale={logScale ? 'log' : 'auto'}
              domain={domainOf(quantity, logScale)}
              allowDataOverflow={logScale}
              tickFormatter={(value: number) => (quantity === 'loss' ? format(value) : value.toFixed(3))}
              tick={TICK}
              width={48}
              axisLine={false}
              tickLine={false}
            />
            <Tooltip
              isAnimationActive={false}
              formatter={(value) => (typeof value === 'number' ? value.toFixed(4) : '–')}
              labelFormatter={(epoch) => `${strings.epoch} ${Number(epoch)}`}
              contentStyle={{
                background: 'var(--card)',
                border: '1px solid var(--line-strong)',
                borderRadius: 8,
              }}
            />
            {bestEpoch !== null && (
              <ReferenceLine
                x={bestEpoch}
                stroke="var(--shu)"
                strokeDasharray="2 3"
                label={{
                  value: strings.best(bestEpoch),
                  position: labelSide,
                  fill: 'var(--shu)',
                  fontSize: 11,
                }}
              />
            )}
            {stopEpoch !== null && stopEpoch !== bestEpoch && stopEpoch > 0 && (
              <ReferenceLine x={stopEpoch} stroke="var(--ink-3)" strokeDasharray="4 2" />
            )}
            {divergedEpoch !== null && (
              <ReferenceLine x={divergedEpoch} stroke="var(--shu)" strokeWidth={2} />
            )}
            <Line
              dataKey="train"
              name={quantity}
              stroke="var(--ai)"
              strokeWidth={2}
              dot={lone}
              isAnimationActive={false}
              type="linear"
            />
            <Line
              dataKey="validation"
              name={`val_${quantity}`}
              stroke="var(--shu)"
              strokeWidth={2}
              strokeDasharray="6 4"
              dot={lone}
              isAnimationActive={false}
              type="linear"
            />
            {hasWarped && (
              <Line
                dataKey="warped"
                name={strings.warped}
                stroke="var(--ink-2)"
                strokeWidth={2}
                strokeDasharray="1 4"
                strokeLinecap="round"
                dot={lone}
                isAnimationActive={false}
                type="linear"
              />
            )}
            {runningEpoch !== null && runningValue !== null && (
              <ReferenceDot
                x={runningEpoch}
                y={runningValue}
                r={4}
                fill="var(--card)"
                stroke="var(--ai)"
                strokeWidth={2}
                ifOverflow="extendDomain"
              />
            )}
          </LineChart>
        </ResponsiveContainer>
      )}
      {divergedEpoch !== null && <p className={styles.wrong}>{strings.diverged(divergedEpoch)}</p>}
      {stopEpoch !== null && stopEpoch > 0 && <p className={styles.note}>{strings.stopped(stopEpoch)}</p>}
    </figure>
  );
});
