// Describes the chart of compared runs as a picture that can be saved, with the data and the ends of its axes as they are shown.

import { tickText } from '../../ui/axis.ts';
import {
  PICTURE_COLOURS as COLOURS,
  type ChartPicture,
  type PictureSeries,
} from '../../ui/chart/chart-picture.ts';
import { PICTURE_WIDTH } from '../../ui/chart/chart-svg.ts';
import { planChart, xScaleOf, yScaleOf } from './chart-plan.ts';
import type { Curve, Quantity } from './compared-curves.ts';

interface ShownComparison {
  curves: readonly Curve[];
  quantity: Quantity;
  axis: 'epochs' | 'seconds';
  logScale: boolean;
  title: string;
  xTitle: string;
  name(curve: Curve): string;
  language: string;
}

/** Each run is in the legend by its name and colour; two keys more tell the lines of training and validation apart. */
export function comparedPicture(shown: ShownComparison): ChartPicture {
  const { curves, quantity, axis, logScale, title, xTitle, language } = shown;
  const options = { quantity, axis, logScale, width: PICTURE_WIDTH };
  const plan = planChart(curves, options);
  const tick = ({ value }: { value: number }) => ({ value, text: tickText(value) });
  const shows = (value: number | null): value is number => value !== null && (!logScale || value > 0);
  const seriesOf = (curve: Curve): PictureSeries[] => {
    const line = (of: 'training' | 'validation') =>
      curve.points.map((point) => {
        const y = point[of];
        return shows(y) ? { x: point.x, y } : null;
      });
    const band = curve.points.flatMap(({ x, band: range }) =>
      range && shows(range.least) ? [{ x, ...range }] : [],
    );
    const colour = COLOURS.runs[curve.colour % COLOURS.runs.length];
    const [{ number }] = curve.runs;
    return [
      { name: shown.name(curve), colour, line: 'solid', points: line('training') },
      {
        ...{ name: '', colour, line: 'dashed', points: line('validation'), band },
        endText: curve.runs.length > 1 ? `${number}+` : String(number),
      },
    ];
  };
  const key = (name: string, line: PictureSeries['line']): PictureSeries => ({
    ...{ name, line, colour: COLOURS.grey, points: [] },
  });
  return {
    ...{ title, language, marks: [] },
    x: { title: xTitle, scale: xScaleOf(curves, axis), ticks: plan.x.map(tick) },
    y: { title: quantity, scale: yScaleOf(curves, options), ticks: plan.y.map(tick) },
    series: [...curves.flatMap(seriesOf), key(quantity, 'solid'), key(`val_${quantity}`, 'dashed')],
  };
}
