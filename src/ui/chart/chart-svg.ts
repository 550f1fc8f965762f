// Draws a chart as an SVG file that stands alone: light background, title, legend and axes, with every text escaped.

import { placeOn } from '../axis.ts';
import { PICTURE_COLOURS as COLOURS, type ChartPicture, type PictureSeries } from './chart-picture.ts';
import { cut, layLegend, textWidth, type LegendItem } from './legend-layout.ts';

export const PICTURE_WIDTH = 960;

const PLOT_HEIGHT = 420;
const MARGIN = { left: 78, right: 48, bottom: 62 };
const TITLE_HEIGHT = 52;
const LEGEND_LINE = 26;
const MARK_HEIGHT = 26;
const INNER = PICTURE_WIDTH - MARGIN.left - MARGIN.right;
const FONT = "system-ui, 'Hiragino Sans', 'Noto Sans JP', 'Noto Sans CJK JP', sans-serif";
const SIZE = { title: 20, text: 15, tick: 14 };
const DASHES = { solid: '', dashed: '8 5', dotted: '1.5 6' };
/** More dots than this on a curve would hide it. */
const MOST_DOTS = 12;

interface Places {
  x(value: number): number;
  y(value: number): number;
}

/** @returns the text of an SVG file, as wide as PICTURE_WIDTH and as high as its legend asks for */
export function chartSvg(picture: ChartPicture): string {
  const { title, x, y, series, marks, language } = picture;
  const legend = layLegend(
    series.filter(({ name }) => name !== ''),
    INNER,
    SIZE.text,
  );
  const top = TITLE_HEIGHT + legend.lines * LEGEND_LINE + MARK_HEIGHT;
  const bottom = top + PLOT_HEIGHT;
  const height = bottom + MARGIN.bottom;
  const at: Places = {
    x: (value) => MARGIN.left + placeOn(x.scale, value, INNER),
    y: (value) => bottom - placeOn(y.scale, value, PLOT_HEIGHT),
  };
  const right = PICTURE_WIDTH - MARGIN.right;
  const parts = [
    tag('title', {}, escaped(title)),
    tag('rect', { width: PICTURE_WIDTH, height, fill: COLOURS.paper }),
    text(cut(title, INNER, SIZE.title), {
      x: MARGIN.left,
      y: 34,
      'font-size': SIZE.title,
      'font-weight': 650,
    }),
    ...legend.items.map((item) => legendItem(item)),
    ...y.ticks.flatMap(({ value, text: words }) => [
      line(MARGIN.left, at.y(value), right, at.y(value), COLOURS.rule),
      text(words, { ...TICK, x: MARGIN.left - 10, y: at.y(value) + 5, 'text-anchor': 'end' }),
    ]),
    line(MARGIN.left, bottom, right, bottom, COLOURS.axis),
    ...x.ticks.map(({ value, text: words }) =>
      text(words, { ...TICK, x: at.x(value), y: bottom + 22, 'text-anchor': 'middle' }),
    ),
    text(x.title, { ...TICK, x: MARGIN.left + INNER / 2, y: bottom + 48, 'text-anchor': 'middle' }),
    text(y.title, {
      ...{ ...TICK, x: 0, y: 0, 'text-anchor': 'middle' },
      transform: `translate(22 ${round(top + PLOT_HEIGHT / 2)}) rotate(-90)`,
    }),
    ...marks.map((mark) => markOf(mark, at, top, bottom)),
    ...series.map((each) => curve(each, at)),
    ...endTexts(series, at, bottom),
  ];
  const root = {
    ...{ xmlns: 'http://www.w3.org/2000/svg', width: PICTURE_WIDTH, height },
    ...{ viewBox: `0 0 ${PICTURE_WIDTH} ${height}`, role: 'img', lang: language },
    ...{ 'font-family': FONT, 'font-size': SIZE.text, fill: COLOURS.ink },
  };
  return `${tag('svg', root, `\n${parts.join('\n')}\n`)}\n`;
}

const TICK = { 'font-size': SIZE.tick, fill: COLOURS.grey };

function legendItem({ series, x, line: row }: LegendItem<PictureSeries>): string {
  const y = TITLE_HEIGHT + row * LEGEND_LINE + 8;
  const left = MARGIN.left + x;
  return tag(
    'g',
    {},
    tag('path', { d: `M${left} ${y}h30`, ...stroke(series) }) + text(series.name, { x: left + 38, y: y + 5 }),
  );
}

function markOf(mark: ChartPicture['marks'][number], at: Places, top: number, bottom: number): string {
  const x = at.x(mark.x);
  const half = textWidth(mark.text, SIZE.tick) / 2;
  const middle = Math.min(Math.max(x, MARGIN.left + half), PICTURE_WIDTH - MARGIN.right - half);
  const look = { 'font-size': SIZE.tick, fill: mark.colour, 'text-anchor': 'middle' };
  return line(x, top, x, bottom, mark.colour, '2 3') + text(mark.text, { ...look, x: middle, y: top - 8 });
}

function curve(series: PictureSeries, at: Places): string {
  const { points, band = [], colour } = series;
  let pen = 'M';
  let path = '';
  for (const point of points) {
    if (!point) {
      pen = 'M';
      continue;
    }
    path += `${pen}${round(at.x(point.x))} ${round(at.y(point.y))}`;
    pen = 'L';
  }
  const there = points.filter((point) => point !== null);
  const edge = (of: 'least' | 'most', part = band) =>
    part.map((each) => `${round(at.x(each.x))} ${round(at.y(each[of]))}`);
  const shade = [...edge('most'), ...edge('least', [...band].reverse())].join('L');
  const dots = there.length > MOST_DOTS ? [] : there;
  return [
    ...(band.length > 1 ? [tag('path', { d: `M${shade}Z`, fill: colour, 'fill-opacity': 0.16 })] : []),
    ...(path === '' ? [] : [tag('path', { d: path, ...stroke(series) })]),
    ...dots.map(({ x, y }) =>
      tag('circle', { cx: round(at.x(x)), cy: round(at.y(y)), r: 3.5, fill: colour }),
    ),
  ].join('');
}

/** The texts at the ends of curves are moved apart where they would cover each other. */
function endTexts(series: readonly PictureSeries[], at: Places, bottom: number): string[] {
  const ends = series
    .flatMap(({ endText, points, colour }) => {
      const last = points.findLast((point) => point !== null);
      return endText && last ? [{ endText, colour, x: at.x(last.x) + 8, y: at.y(last.y) + 5 }] : [];
    })
    .sort((a, b) => b.y - a.y);
  let lowest = bottom;
  return ends.map((end) => {
    const y = Math.min(end.y, lowest);
    lowest = y - SIZE.tick - 1;
    return text(end.endText, { x: end.x, y, fill: end.colour, 'font-size': SIZE.tick, 'font-weight': 650 });
  });
}

function stroke({ colour, line: style }: PictureSeries): Record<string, string | number> {
  return {
    ...{ fill: 'none', stroke: colour, 'stroke-width': 2.5, 'stroke-linejoin': 'round' },
    ...(style !== 'solid' && { 'stroke-dasharray': DASHES[style] }),
    'stroke-linecap': style === 'dashed' ? 'butt' : 'round',
  };
}

function line(x1: number, y1: number, x2: number, y2: number, colour: string, dashes = ''): string {
  const d = `M${round(x1)} ${round(y1)}L${round(x2)} ${round(y2)}`;
  return tag('path', { d, fill: 'none', stroke: colour, ...(dashes && { 'stroke-dasharray': dashes }) });
}

function text(words: string, attributes: Record<string, string | number>): string {
  return tag('text', attributes, escaped(words));
}

function tag(name: string, attributes: Record<string, string | number>, content = ''): string {
  const written = Object.entries(attributes).map(([key, value]) => ` ${key}="${escaped(String(value))}"`);
  return `<${name}${written.join('')}>${content}</${name}>`;
}

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** What XML cannot hold at all is left out. */
function escaped(words: string): string {
  return words
    .replaceAll(/[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu, '')
    .replaceAll(/[&<>"]/g, (sign) => ENTITIES[sign]);
}

const round = (value: number) => Math.round(value * 10) / 10;
