// Draws a quantity by epoch: training solid and indigo, validation dashed and vermilion, with the best epoch marked above the lines.

import { memo, useId, useMemo } from 'react';
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
import { useSaveChartWords } from '../../i18n/save-chart-words.ts';
import { useLanguage, useStrings } from '../../i18n/strings.ts';
import { SaveChart } from '../../ui/chart/SaveChart.tsx';
import { Hint } from '../../ui/Hint.tsx';
import { chartRows, drawable, epochTicks, type Quantity } from './chart-data.ts';
import { valueScale } from './chart-scale.ts';
import { chartStrings } from './chart-strings.ts';
import styles from './HistoryChart.module.css';
import { historyPicture } from './history-picture.ts';

interface HistoryChartProps {
  quantity: Quantity;
  title: string;
  name: string;
  epochs: readonly EpochRecord[];
  bestEpoch: number | null;
  /** It is the epoch in which the loss became NaN or infinite. */
  divergedEpoch: number | null;
  /** It is the epoch in progress, which is not yet a point of the curve. */
  runningEpoch: number | null;
  /** It is the mean of that epoch so far. */
  runningValue: number | null;
  /** The axis of a run without an epoch reaches so far. */
  epochsToCome: number;
  logScale: boolean;
  /** The chart begins with this epoch; from the second one on it also spans only the values that it shows. */
  firstEpoch?: number;
  /** A saved picture of the chart has this title, and its file this name; without it the chart is not saved. */
  saved?: { title: string; file: string };
  /** The figures stand in the table with this id. */
  tableId?: string;
}

const HEIGHT = 248;
const INITIAL_SIZE = { width: 420, height: HEIGHT };
const MARGIN = { top: 20, right: 14, bottom: 0, left: 0 };
const TEXT_SIZE = '0.6875rem';
const TICK = { fill: 'var(--ink-3)', fontSize: TEXT_SIZE };
/** More dots than this on a curve would hide it. */
const MOST_DOTS = 12;
const TIP = { background: 'var(--card)', border: '1px solid var(--line-strong)', borderRadius: 8 };

export const HistoryChart = memo(function HistoryChart(props: HistoryChartProps) {
  const { quantity, title, name, epochs, bestEpoch, divergedEpoch, runningEpoch, logScale } = props;
  const { firstEpoch = 1, tableId, epochsToCome, saved } = props;
  const strings = useStrings(chartStrings);
  const language = useLanguage();
  const saveWords = useSaveChartWords();
  const summaryId = useId();
  const rows = useMemo(
    () => chartRows(epochs, quantity, logScale).filter(({ epoch }) => epoch >= firstEpoch),
    [epochs, quantity, logScale, firstEpoch],
  );
  const runningValue = drawable(props.runningValue ?? undefined, logScale);
  const scale = valueScale(rows, runningValue, { quantity, logScale, close: firstEpoch > 1 });
  const empty = epochs.length === 0 && runningValue === null;
  const reached = Math.max(runningEpoch ?? 0, divergedEpoch ?? 0, epochs.length);
  const lastEpoch = Math.max(empty ? epochsToCome : reached, 2);
  const hasWarped = rows.some((row) => row.warped !== null);
  const shows = (epoch: number | null): epoch is number => epoch !== null && epoch >= firstEpoch;
  const anchorAt = (epoch: number) => {
    const share = (epoch - firstEpoch) / (lastEpoch - firstEpoch);
    return share > 0.75 ? 'end' : share < 0.25 ? 'start' : 'middle';
  };
  const mark = (text: string, epoch: number) => <MarkLabel text={text} anchor={anchorAt(epoch)} />;
  const curve = (colour: string) => ({
    ...{ type: 'linear' as const, stroke: colour, strokeWidth: 2, isAnimationActive: false },
    dot: rows.length <= MOST_DOTS ? { r: 2.5, fill: colour, strokeDasharray: '' } : false,
  });
  const last = epochs.at(-1);
  const marked = () => {
    if (shows(divergedEpoch)) return { epoch: divergedEpoch, text: strings.diverged(divergedEpoch) };
    return shows(bestEpoch) ? { epoch: bestEpoch, text: strings.best(bestEpoch) } : null;
  };
  return (
    <figure
      className={styles.chart}
      aria-label={name}
      aria-describedby={last && summaryId}
      aria-details={last && tableId}
    >
      <div className={styles.head}>
        <h3>{title}</h3>
        <span className={styles.key}>{quantity}</span>
        <span className={`${styles.key} ${styles.validationKey}`}>{`val_${quantity}`}</span>
        {hasWarped && (
          <>
            <span className={`${styles.key} ${styles.warpedKey}`}>{strings.warped}</span>
            <Hint label={strings.warpedQuestion}>{strings.warpedNote}</Hint>
          </>
        )}
        {quantity === 'loss' && <Hint label={strings.lossQuestion}>{strings.lossNote}</Hint>}
        {/* It keeps its place while no epoch is in progress, so that the chart stays where it is. */}
        <span
          className={`${styles.key} ${styles.runningKey} ${runningValue === null ? styles.hiddenKey : ''}`}
        >
          {strings.soFar}
        </span>
        {saved && rows.length > 0 && (
          <SaveChart
            chart={title}
            words={saveWords}
            fileName={saved.file}
            picture={() =>
              historyPicture({
                ...{ quantity, title: saved.title, rows, scale, logScale, firstEpoch, lastEpoch, language },
                ...{ mark: marked(), words: strings },
              })
            }
          />
        )}
      </div>
      <div className={styles.plot}>
        <ResponsiveContainer width="100%" height={HEIGHT} minWidth={0} initialDimension={INITIAL_SIZE}>
          <LineChart data={rows} margin={MARGIN} accessibilityLayer={false}>
            <CartesianGrid vertical={false} stroke="var(--line)" />
            <XAxis
              dataKey="epoch"
              type="number"
              domain={[firstEpoch, lastEpoch]}
              ticks={epochTicks(firstEpoch, lastEpoch)}
              interval={0}
              // Without rows the library would otherwise not take the domain; with them it would cut the outer dots in half.
              allowDataOverflow={rows.length === 0}
              tick={TICK}
              tickLine={false}
              stroke="var(--line-strong)"
              height={38}
              label={{
                ...{ value: strings.epochAxis, position: 'insideBottomRight', offset: 4 },
                ...{ fill: 'var(--ink-3)', fontSize: TEXT_SIZE },
              }}
            />
            <YAxis
              scale={logScale ? 'log' : 'auto'}
              domain={scale.domain}
              ticks={scale.ticks}
              interval={0}
              allowDataOverflow={rows.length === 0}
              tickFormatter={scale.text}
              tick={TICK}
              width={48}
              axisLine={false}
              tickLine={false}
            />
            {!empty && (
              <Tooltip
                isAnimationActive={false}
                formatter={(value) => (typeof value === 'number' ? value.toFixed(4) : '–')}
                labelFormatter={(epoch) => strings.epoch(Number(epoch))}
                contentStyle={TIP}
              />
            )}
            {shows(bestEpoch) && (
              <ReferenceLine
                x={bestEpoch}
                stroke="var(--shu)"
                strokeDasharray="2 3"
                label={divergedEpoch === null ? mark(strings.best(bestEpoch), bestEpoch) : undefined}
              />
            )}
            {shows(divergedEpoch) && (
              <ReferenceLine
                x={divergedEpoch}
                stroke="var(--shu)"
                strokeWidth={2}
                label={mark(strings.diverged(divergedEpoch), divergedEpoch)}
              />
            )}
            <Line {...curve('var(--ai)')} dataKey="train" name={quantity} />
            <Line
              {...curve('var(--shu)')}
              dataKey="validation"
              name={`val_${quantity}`}
              strokeDasharray="6 4"
            />
            {hasWarped && (
              <Line
                {...curve('var(--ink-2)')}
                dataKey="warped"
                name={strings.warped}
                strokeDasharray="1 4"
                strokeLinecap="round"
              />
            )}
            {shows(runningEpoch) && runningValue !== null && (
              <ReferenceDot
                x={runningEpoch}
                y={runningValue}
                r={4}
                fill="var(--card)"
                stroke="var(--ai)"
                strokeWidth={2}
              />
            )}
          </LineChart>
        </ResponsiveContainer>
        {empty && <p className={styles.toCome}>{strings.noCurves}</p>}
      </div>
      <p id={summaryId} className="visually-hidden">
        {last
          ? strings.summary(last.epoch, quantity, written(last, quantity), written(last, quantity, true))
          : ''}
      </p>
    </figure>
  );
});

interface MarkLabelProps {
  text: string;
  anchor: 'start' | 'middle' | 'end';
  /** The library says where the line begins. */
  viewBox?: { x?: number; y?: number };
}

/** It stands above its line, outside the curves, and leans inward at the ends of the axis. */
function MarkLabel({ text, anchor, viewBox: { x = 0, y = 0 } = {} }: MarkLabelProps) {
  return (
    <text x={x} y={y - 6} textAnchor={anchor} fill="var(--shu)" fontSize={TEXT_SIZE}>
      {text}
    </text>
  );
}

function written(record: EpochRecord, quantity: Quantity, validation = false): string {
  const value =
    quantity === 'loss'
      ? record[validation ? 'valLoss' : 'loss']
      : record[validation ? 'valAccuracy' : 'accuracy'];
  return Number.isFinite(value) ? value.toFixed(4) : '–';
}
