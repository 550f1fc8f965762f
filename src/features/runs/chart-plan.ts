// Plans a chart of compared curves in pixels: its axes, the paths of its lines, and where the numbers of the runs stand.

import { placeOn, ticksOf, type Scale } from '../../ui/axis.ts';
import type { Curve, CurvePoint, Quantity } from './compared-curves.ts';

export const HEIGHT = 260;
export const MARGIN = { top: 10, right: 26, bottom: 34, left: 46 };

export interface PlannedCurve {
  curve: Curve;
  training: string;
  validation: string;
  /** It is empty for a single run. */
  band: string;
  /** The number of the run stands at the end of its curve; null where nothing can be drawn. */
  label: { x: number; y: number; endX: number; endY: number } | null;
  /** It has the places of each epoch: x, and y of both lines. */
  places: readonly { point: CurvePoint; x: number; ys: readonly number[] }[];
}

export interface ChartPlan {
  x: readonly { value: number; at: number }[];
  y: readonly { value: number; at: number }[];
  curves: readonly PlannedCurve[];
}

interface PlanOptions {
  quantity: Quantity;
  axis: 'epochs' | 'seconds';
  logScale: boolean;
  /** It is in pixels. */
  width: number;
}

const LABEL_HEIGHT = 13;
const NEAREST_TICK = 18;

export function planChart(curves: readonly Curve[], options: PlanOptions): ChartPlan {
  const { axis, logScale, width } = options;
  const inner = { width: width - MARGIN.left - MARGIN.right, height: HEIGHT - MARGIN.top - MARGIN.bottom };
  const xScale = xScaleOf(curves, axis);
  const yScale = yScaleOf(curves, options);
  const atX = (value: number) => MARGIN.left + placeOn(xScale, value, inner.width);
  const atY = (value: number) => MARGIN.top + inner.height - placeOn(yScale, value, inner.height);
  const shows = (value: number | null): value is number => value !== null && (!logScale || value > 0);
  const planned = curves.map((curve) => planCurve(curve, atX, atY, shows));
  spreadLabels(planned);
  const xTicks = ticksOf(xScale, Math.max(2, Math.floor(inner.width / 55)));
  const whole = xTicks.filter((value) => axis === 'seconds' || Number.isInteger(value));
  const hasRoomForFirst = axis === 'epochs' && whole[0] > 1 && atX(whole[0]) - atX(1) > NEAREST_TICK;
  return {
    x: [...(hasRoomForFirst ? [1] : []), ...whole].map((value) => ({ value, at: atX(value) })),
    y: ticksOf(yScale, 6).map((value) => ({ value, at: atY(value) })),
    curves: planned,
  };
}

function planCurve(
  curve: Curve,
  atX: (value: number) => number,
  atY: (value: number) => number,
  shows: (value: number | null) => value is number,
): PlannedCurve {
  const { points } = curve;
  const line = (of: (point: CurvePoint) => number | null) => {
    let pen = 'M';
    let path = '';
    for (const point of points) {
      const value = of(point);
      if (!shows(value)) {
        pen = 'M';
        continue;
      }
      path += `${pen}${round(atX(point.x))},${round(atY(value))}`;
      pen = 'L';
    }
    // A lone point is a dot, by a line of no length with round ends.
    return path.includes('L') || path === '' ? path : `${path}h0`;
  };
  const banded = points.filter(({ band }) => band && shows(band.least));
  const edge = (of: 'least' | 'most', of2 = banded) =>
    of2.map(({ x, band }) => `${round(atX(x))},${round(atY(band ? band[of] : 0))}`);
  const band =
    banded.length > 1 ? `M${[...edge('most'), ...edge('least', [...banded].reverse())].join('L')}Z` : '';
  const last = points.findLast(({ validation }) => shows(validation));
  const end = last && shows(last.validation) ? { endX: atX(last.x), endY: atY(last.validation) } : null;
  return {
    curve,
    training: line(({ training }) => training),
    validation: line(({ validation }) => validation),
    band,
    label: end && { ...end, x: end.endX + 7, y: end.endY },
    places: points.map((point) => ({
      point,
      x: atX(point.x),
      ys: [point.training, point.validation].filter(shows).map(atY),
    })),
  };
}

/** The axis of epochs begins at the first, that of seconds at the start. */
export function xScaleOf(curves: readonly Curve[], axis: PlanOptions['axis']): Scale {
  const last = Math.max(0, ...curves.flatMap(({ points }) => points.at(-1)?.x ?? 0));
  if (axis === 'epochs') return { from: 1, to: Math.max(2, last), isLog: false };
  return { from: 0, to: last || 1, isLog: false };
}

/** The axis of accuracy ends at 1, that of loss begins at 0 or, on a log scale, at the lowest value. */
export function yScaleOf(
  curves: readonly Curve[],
  { quantity, logScale }: Omit<PlanOptions, 'width'>,
): Scale {
  const values = curves
    .flatMap(({ points }) => points)
    .flatMap(({ training, validation, band }) => [
      training,
      validation,
      band?.least ?? null,
      band?.most ?? null,
    ])
    .filter((value) => value !== null && Number.isFinite(value) && (!logScale || value > 0)) as number[];
  const [lowest, highest] = values.length === 0 ? [0.1, 1] : [Math.min(...values), Math.max(...values)];
  if (quantity === 'accuracy')
    return { from: Math.min(0.95, Math.floor(lowest * 20) / 20), to: 1, isLog: false };
  if (logScale) return { from: lowest / 1.1, to: highest * 1.1, isLog: true };
  return { from: 0, to: highest * 1.04 || 1, isLog: false };
}

/** Moves labels apart that would cover each other, and keeps them within the chart. */
function spreadLabels(curves: readonly PlannedCurve[]): void {
  const labels = curves.flatMap(({ label }) => label ?? []).sort((a, b) => a.y - b.y);
  labels.forEach((label, at) => {
    for (const above of labels.slice(0, at))
      if (Math.abs(above.x - label.x) < 24) label.y = Math.max(label.y, above.y + LABEL_HEIGHT);
  });
  let lowest = HEIGHT - MARGIN.bottom;
  for (const label of labels.reverse()) {
    if (label.y > lowest) label.y = lowest;
    if (label.y === lowest) lowest -= LABEL_HEIGHT;
  }
}

const round = (value: number) => Math.round(value * 10) / 10;

/** @returns the curve and epoch nearest to a place in pixels, no farther than 40 px */
export function nearestPoint(
  { curves }: ChartPlan,
  x: number,
  y: number,
): { curve: Curve; point: CurvePoint; x: number; y: number } | null {
  let nearest: ReturnType<typeof nearestPoint> = null;
  let least = 40;
  for (const { curve, places } of curves)
    for (const place of places)
      for (const at of place.ys) {
        const distance = Math.hypot(place.x - x, at - y);
        if (distance >= least) continue;
        least = distance;
        nearest = { curve, point: place.point, x: place.x, y: at };
      }
  return nearest;
}
