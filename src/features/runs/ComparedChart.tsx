// Overlays the curves of compared runs: training solid, validation dashed, the number of each run at the end of its curve. It draws
// paths of its own: a chart library makes an element of every point and has one x for all lines, while runs differ in seconds.

import { memo, useMemo, useState, type CSSProperties, type PointerEvent } from 'react';
import { useStore } from 'zustand';
import { fileName } from '../../domain/exchange/file-name.ts';
import type { RunWords } from '../../i18n/run-title.ts';
import { useSaveChartWords } from '../../i18n/save-chart-words.ts';
import { useLanguage, useStrings } from '../../i18n/strings.ts';
import { HEIGHT, MARGIN, nearestPoint, planChart, type PlannedCurve } from './chart-plan.ts';
import { tickText } from '../../ui/axis.ts';
import { SaveChart } from '../../ui/chart/SaveChart.tsx';
import { compareStrings } from './compare-strings.ts';
import styles from './Compare.module.css';
import { curveOf, type Compared, type Quantity } from './compared-curves.ts';
import { comparedName } from './compared-name.ts';
import { comparedPicture } from './compared-picture.ts';
import { ChartTip } from './ChartTip.tsx';
import type { RunsStore } from './runs-store.ts';
import { useWidth } from './use-width.ts';

interface ComparedChartProps {
  store: RunsStore;
  quantity: Quantity;
  title: string;
  /** It is the name of the figure. */
  name: string;
  compared: readonly Compared[];
  words: RunWords;
  logScale: boolean;
}

export const ComparedChart = memo(function ComparedChart(props: ComparedChartProps) {
  const { store, quantity, title, name, compared, words, logScale } = props;
  const strings = useStrings(compareStrings);
  const language = useLanguage();
  const saveWords = useSaveChartWords();
  const axis = useStore(store, (state) => state.axis);
  const hovered = useStore(store, (state) => state.hovered);
  const pinned = useStore(store, (state) => state.pinned);
  const [box, width] = useWidth();
  const [tip, setTip] = useState<ReturnType<typeof nearestPoint>>(null);
  const curves = useMemo(
    () => compared.map((each) => curveOf(each, quantity, axis)),
    [compared, quantity, axis],
  );
  const plan = useMemo(
    () => planChart(curves, { quantity, axis, logScale, width }),
    [curves, quantity, axis, logScale, width],
  );
  const isStrong = ({ curve }: PlannedCurve) => curve.runs.some(({ id }) => id === hovered || id === pinned);
  const anyStrong = plan.curves.some(isStrong);
  const inFront = [...plan.curves].sort((a, b) => Number(isStrong(a)) - Number(isStrong(b)));

  const follow = (event: PointerEvent<SVGSVGElement>) => {
    const { left, top } = event.currentTarget.getBoundingClientRect();
    const nearest = nearestPoint(plan, event.clientX - left, event.clientY - top);
    setTip(nearest);
    store.getState().hover(nearest?.curve.runs[0].id ?? null);
  };
  const leave = () => {
    setTip(null);
    store.getState().hover(null);
  };
  return (
    <figure className={styles.chart} aria-label={name}>
      <figcaption className={styles.chartHead}>
        <h4>{title}</h4>
        <span className={styles.trainingKey}>{quantity}</span>
        <span className={styles.validationKey}>{`val_${quantity}`}</span>
        <SaveChart
          chart={name}
          words={saveWords}
          fileName={fileName(
            `runs ${compared.map(({ runs }) => runs[0].number).join(' ')}`,
            `-${quantity}`,
            '',
          )}
          picture={() =>
            comparedPicture({
              ...{ curves, quantity, axis, logScale, title: name, language },
              xTitle: strings.axisNames[axis],
              name: (curve) => comparedName(curve, strings, words),
            })
          }
        />
      </figcaption>
      <div ref={box} className={styles.plot}>
        <svg
          width={width}
          height={HEIGHT}
          role="img"
          aria-label={strings.chartText(quantity, compared.length)}
          onPointerMove={follow}
          onPointerDown={follow}
          onPointerLeave={leave}
        >
          {plan.y.map(({ value, at }) => (
            <g key={value}>
              <line className={styles.rule} x1={MARGIN.left} x2={width - MARGIN.right} y1={at} y2={at} />
              <text x={MARGIN.left - 6} y={at + 4} textAnchor="end">
                {tickText(value)}
              </text>
            </g>
          ))}
          {plan.x.map(({ value, at }) => (
            <text key={value} x={at} y={HEIGHT - MARGIN.bottom + 16} textAnchor="middle">
              {tickText(value)}
            </text>
          ))}
          <text x={width - MARGIN.right} y={HEIGHT - 4} textAnchor="end">
            {strings.axisNames[axis]}
          </text>
          {inFront.map((planned) => (
            <CurveLines
              key={planned.curve.runs[0].id}
              planned={planned}
              look={isStrong(planned) ? 'strong' : anyStrong ? 'faint' : 'plain'}
            />
          ))}
          {tip && <circle className={styles.tipDot} cx={tip.x} cy={tip.y} r={4} />}
        </svg>
        {tip && <ChartTip tip={tip} quantity={quantity} width={width} />}
      </div>
    </figure>
  );
});

function CurveLines({ planned, look }: { planned: PlannedCurve; look: 'strong' | 'faint' | 'plain' }) {
  const { curve, training, validation, band, label } = planned;
  const style = { '--run': `var(--run-${curve.colour})` } as CSSProperties;
  return (
    <g className={`${styles.curve} ${styles[look]}`} style={style} data-run={curve.runs[0].number}>
      {band && <path className={styles.band} d={band} />}
      <path className={styles.training} d={training} />
      <path className={styles.validation} d={validation} />
      {label && (
        <>
          <circle cx={label.endX} cy={label.endY} r={3} />
          <text x={label.x} y={label.y + 4}>
            {curve.runs.length > 1 ? `${curve.runs[0].number}+` : curve.runs[0].number}
          </text>
        </>
      )}
    </g>
  );
}
