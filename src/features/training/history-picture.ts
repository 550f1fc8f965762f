// Describes the chart of a run as a picture that can be saved, with the data and the ends of its axes as they are shown.

import {
  PICTURE_COLOURS as COLOURS,
  type ChartPicture,
  type PictureSeries,
} from '../../ui/chart/chart-picture.ts';
import { epochTicks, type ChartRow, type Quantity } from './chart-data.ts';
import type { valueScale } from './chart-scale.ts';

interface ShownHistory {
  quantity: Quantity;
  title: string;
  rows: readonly ChartRow[];
  scale: ReturnType<typeof valueScale>;
  logScale: boolean;
  firstEpoch: number;
  lastEpoch: number;
  /** What the chart marks, such as its best epoch. */
  mark: { epoch: number; text: string } | null;
  words: { epochAxis: string; warped: string };
  language: string;
}

export function historyPicture(shown: ShownHistory): ChartPicture {
  const { quantity, title, rows, scale, logScale, firstEpoch, lastEpoch, mark, words, language } = shown;
  const series = (
    of: 'train' | 'validation' | 'warped',
    look: Pick<PictureSeries, 'name' | 'colour' | 'line'>,
  ): PictureSeries => ({
    ...look,
    points: rows.map((row) => {
      const y = row[of];
      return y === null ? null : { x: row.epoch, y };
    }),
  });
  const hasWarped = rows.some(({ warped }) => warped !== null);
  return {
    title,
    language,
    x: {
      title: words.epochAxis,
      scale: { from: firstEpoch, to: lastEpoch, isLog: false },
      ticks: epochTicks(firstEpoch, lastEpoch).map((value) => ({ value, text: String(value) })),
    },
    y: {
      title: quantity,
      scale: { from: scale.domain[0], to: scale.domain[1], isLog: logScale },
      ticks: scale.ticks.map((value) => ({ value, text: scale.text(value) })),
    },
    series: [
      series('train', { name: quantity, colour: COLOURS.training, line: 'solid' }),
      series('validation', { name: `val_${quantity}`, colour: COLOURS.validation, line: 'dashed' }),
      ...(hasWarped ? [series('warped', { name: words.warped, colour: COLOURS.grey, line: 'dotted' })] : []),
    ],
    marks: mark ? [{ x: mark.epoch, text: mark.text, colour: COLOURS.validation }] : [],
  };
}
