import { expect, test } from 'vitest';
import { chartSvg, PICTURE_WIDTH } from './chart-svg.ts';
import { PICTURE_COLOURS, type ChartPicture, type PictureSeries } from './chart-picture.ts';
import { svgToPng } from './svg-to-png.ts';

const series = (given: Partial<PictureSeries> = {}): PictureSeries => ({
  ...{ name: 'loss', colour: PICTURE_COLOURS.training, line: 'solid' },
  points: [{ x: 1, y: 0.4 }, null, { x: 3, y: 0.1 }, { x: 4, y: 0.1 }],
  ...given,
});
const picture = (given: Partial<ChartPicture> = {}): ChartPicture => ({
  title: 'Loss',
  x: { title: 'epoch', scale: { from: 1, to: 4, isLog: false }, ticks: [{ value: 1, text: '1' }] },
  y: { title: 'loss', scale: { from: 0, to: 0.5, isLog: false }, ticks: [{ value: 0.5, text: '0.5' }] },
  series: [series(), series({ name: 'val_loss', line: 'dashed', colour: PICTURE_COLOURS.validation })],
  marks: [{ x: 4, text: 'best, epoch 4', colour: PICTURE_COLOURS.validation }],
  language: 'en',
  ...given,
});
function parsed(given: Partial<ChartPicture> = {}) {
  const file = new DOMParser().parseFromString(chartSvg(picture(given)), 'image/svg+xml');
  expect(file.querySelector('parsererror')).toBeNull();
  const texts = [...file.querySelectorAll('text')].map(({ textContent }) => textContent);
  return { root: file.documentElement, texts };
}

test('a picture is an SVG file with title, axes, ticks, every series in its legend, and what is marked', () => {
  const { root, texts } = parsed();
  expect(root.tagName).toBe('svg');
  expect(root.namespaceURI).toBe('http://www.w3.org/2000/svg');
  expect(texts).toEqual(
    expect.arrayContaining(['Loss', 'epoch', 'loss', 'val_loss', '1', '0.5', 'best, epoch 4']),
  );
});

test('no text breaks out of its element', () => {
  const evil = '</text><script>alert(1)</script>&"\u0000\ud800';
  const { root, texts } = parsed({ title: evil, series: [series({ name: evil })] });
  expect(root.querySelector('script')).toBeNull();
  expect(texts.filter((text) => text === '</text><script>alert(1)</script>&"')).toHaveLength(2);
});

test('a file knows no variables of the page, and has its own light background', () => {
  expect(chartSvg(picture())).not.toContain('var(');
  expect(parsed().root.querySelector('rect')?.getAttribute('fill')).toBe('#ffffff');
});

test('a gap breaks a line, and a value lies where its axis says', () => {
  const { root } = parsed({ marks: [], series: [series()] });
  const lines = [...root.querySelectorAll('path')].map((path) => path.getAttribute('d') ?? '');
  const curve = lines.at(-1) ?? '';
  expect(curve.match(/M/g)).toHaveLength(2);
  const ys = [...curve.matchAll(/[ML]\S+ (\S+?)(?=[ML]|$)/g)].map(([, y]) => Number(y));
  expect(ys[1] - ys[0]).toBeCloseTo((0.3 / 0.5) * 420, 0);
});

test('eight long names are all in the legend, within the picture and in lines of their own', () => {
  const names = Array.from({ length: 8 }, (_, index) => `Run ${index + 1}, ${'a long name '.repeat(4)}`);
  const { root } = parsed({ series: names.map((name) => series({ name })) });
  const items = [...root.querySelectorAll('g text')];
  expect(items.map(({ textContent }) => textContent)).toEqual(names);
  expect(new Set(items.map((item) => `${item.getAttribute('x')} ${item.getAttribute('y')}`)).size).toBe(8);
  for (const item of items) expect(Number(item.getAttribute('x'))).toBeLessThan(PICTURE_WIDTH - 100);
});

test('the PNG is the same picture at twice its size', async () => {
  const png = await svgToPng(chartSvg(picture()));
  expect(png.type).toBe('image/png');
  const { width } = await createImageBitmap(png);
  expect(width).toBe(PICTURE_WIDTH * 2);
});
