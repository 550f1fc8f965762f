// Paints the four figures on a canvas, dark on white, for a picture that can be handed in or shown.

import { argMax } from '../../domain/arg-max.ts';
import { IMAGE_SIDE } from '../../domain/image/ink.ts';
import { TUTORIAL_END } from '../../domain/lesson/lesson-runs.ts';
import type { LayerSpec } from '../../domain/network/network-spec.ts';
import { summarise } from '../../domain/network/network-summary.ts';
import type { SavedRun } from '../../domain/run/saved-run.ts';
import type { TestImage } from '../../protocol/messages.ts';
import { curvePoints, planCurves } from './curve-plan.ts';
import { logLines } from './FitLog.tsx';
import type { HandwrittenDigit, ReadPicture } from './handwriting-store.ts';
import { ownEnd } from './own-end.ts';

export interface ShownFigures {
  layers: readonly LayerSpec[];
  run: SavedRun | null;
  image: TestImage | null;
  digits: readonly HandwrittenDigit[];
}

export interface PictureWords {
  figure(number: number, name: string): string;
  names: Record<1 | 2 | 3 | 4, string>;
  noRun: string;
  noCurves: string;
  noImage: string;
  noDigits: string;
  tutorialEnd: string;
  credit: string;
  answer(label: number, predicted: number): string;
  ownEnd(run: number, epoch: number, loss: string, accuracy: string): string;
}

/** In pixels, before it is scaled up. */
export const FIGURE_WIDTH = 960;

const MARGIN = 40;
const INK = '#1b1f2a';
const GREY = '#666b76';
const LINE = '#c9c6bb';
const AI = '#27508f';
const SHU = '#b93719';
const FONT = "system-ui, 'Hiragino Sans', 'Noto Sans JP', 'Noto Sans CJK JP', sans-serif";
const MONO = 'ui-monospace, Menlo, monospace';
const LINE_HEIGHT = 18;
const PICTURE = 84;
const PAIR = PICTURE * 2 + 24;
const PAIRS_A_ROW = 4;
const PAIR_HEIGHT = 150;
const CHART = { left: MARGIN + 40, width: 800, height: 240 };

type Context = CanvasRenderingContext2D;

const tops = ({ run, digits }: ShownFigures) => {
  const log = Math.max(1, run?.epochs.length ?? 0) * LINE_HEIGHT;
  const second = 190;
  const third = second + 50 + log + 150;
  const fourth = third + 50 + CHART.height + 80;
  const rows = Math.max(1, Math.ceil(digits.length / PAIRS_A_ROW));
  return { first: 40, second, third, fourth, end: fourth + 40 + rows * PAIR_HEIGHT + 40 };
};

/** @returns the height of the picture in pixels, before it is scaled up */
export function figureHeight(figures: ShownFigures): number {
  return tops(figures).end;
}

/** Paints a picture of FIGURE_WIDTH by `figureHeight`. */
export function paintFigures(context: Context, figures: ShownFigures, words: PictureWords): void {
  const top = tops(figures);
  context.fillStyle = '#fff';
  context.fillRect(0, 0, FIGURE_WIDTH, top.end);
  const head = (number: 1 | 2 | 3 | 4, y: number) =>
    text(context, words.figure(number, words.names[number]), MARGIN, y, `600 16px ${FONT}`);
  head(1, top.first);
  paintNetwork(context, figures.layers, top.first + 20);
  head(2, top.second);
  paintLog(context, figures, words, top.second + 28);
  paintTestImage(context, figures.image, words, top.third - 150);
  head(3, top.third);
  paintCurves(context, figures.run, words, top.third + 24);
  head(4, top.fourth);
  paintHandwriting(context, figures.digits, words, top.fourth + 20);
  text(context, words.credit, MARGIN, top.end - 16, `12px ${FONT}`, GREY);
}

function text(context: Context, words: string, x: number, y: number, font: string, colour = INK): void {
  context.font = font;
  context.fillStyle = colour;
  context.fillText(words, x, y);
}

function paintNetwork(context: Context, layers: readonly LayerSpec[], top: number): void {
  const width = 118;
  summarise(layers).forEach(({ name, outputShape }, index) => {
    const x = MARGIN + index * (width + 8);
    context.strokeStyle = AI;
    context.strokeRect(x, top, width, 76);
    text(context, name, x + 8, top + 26, `600 13px ${FONT}`);
    text(context, outputShape?.join(' × ') ?? '', x + 8, top + 52, `12px ${FONT}`, GREY);
  });
}

function paintLog(context: Context, { run }: ShownFigures, words: PictureWords, top: number): void {
  if (!run) return text(context, words.noRun, MARGIN, top, `13px ${FONT}`, GREY);
  logLines(run).forEach(({ epoch, figures }, index) =>
    text(context, `${epoch.padEnd(13)}${figures}`, MARGIN, top + index * LINE_HEIGHT, `12px ${MONO}`),
  );
}

function paintTestImage(context: Context, image: TestImage | null, words: PictureWords, top: number): void {
  if (!image) return text(context, words.noImage, MARGIN, top + 20, `13px ${FONT}`, GREY);
  const { pixels, label, probabilities } = image;
  paintPixels(context, pixels, MARGIN, top);
  const left = MARGIN + PICTURE + 20;
  text(context, words.answer(label, argMax(probabilities)), left, top + 16, `600 13px ${FONT}`);
  probabilities.forEach((share, digit) => {
    const [x, y] = [left + (digit % 5) * 130, top + 44 + Math.floor(digit / 5) * 24];
    text(context, `${digit}  ${share.toFixed(4)}`, x, y, `13px ${MONO}`);
  });
}

function paintCurves(context: Context, run: SavedRun | null, words: PictureWords, top: number): void {
  const { left, width, height } = CHART;
  const epochs = run?.epochs ?? [];
  const plan = planCurves(epochs, TUTORIAL_END.epoch);
  const at = (x: number, y: number) => [left + (x / 100) * width, top + (y / 100) * height] as const;
  const tickFont = `11px ${FONT}`;
  context.textAlign = 'right';
  for (const tick of plan.ticks) {
    const [x, y] = at(0, plan.y(tick));
    context.strokeStyle = LINE;
    context.strokeRect(x, y, width, 0);
    text(context, tick.toFixed(2), x - 8, y + 4, tickFont, GREY);
  }
  context.textAlign = 'center';
  for (const tick of plan.epochTicks)
    text(context, String(tick), at(plan.x(tick), 0)[0], top + height + 18, tickFont, GREY);
  context.save();
  context.beginPath();
  context.rect(left, top, width, height + 2);
  context.clip();
  line(context, curvePoints(epochs, 'loss', plan), at, AI, []);
  line(context, curvePoints(epochs, 'valLoss', plan), at, SHU, [6, 4]);
  context.restore();
  const [x, y] = at(plan.x(TUTORIAL_END.epoch), plan.y(TUTORIAL_END.valLoss));
  text(context, '×', x, y + 7, `700 20px ${FONT}`);
  context.textAlign = 'left';
  const foot = top + height + 42;
  text(context, `× ${words.tutorialEnd}`, MARGIN, foot, `13px ${FONT}`);
  text(context, ownEnd(run, words) || words.noCurves, MARGIN, foot + 20, `13px ${FONT}`);
  text(context, '— loss', left + width - 170, top - 8, `13px ${FONT}`, AI);
  text(context, '- - val_loss', left + width - 90, top - 8, `13px ${FONT}`, SHU);
}

function line(
  context: Context,
  points: string,
  at: (x: number, y: number) => readonly [number, number],
  colour: string,
  dashes: number[],
): void {
  context.beginPath();
  for (const point of points.split(' ').filter(Boolean)) {
    const [x, y] = point.split(',').map(Number);
    context.lineTo(...at(x, y));
  }
  context.strokeStyle = colour;
  context.lineWidth = 2;
  context.setLineDash(dashes);
  context.stroke();
  context.setLineDash([]);
  context.lineWidth = 1;
}

function paintHandwriting(
  context: Context,
  digits: readonly HandwrittenDigit[],
  words: PictureWords,
  top: number,
): void {
  if (digits.length === 0) return text(context, words.noDigits, MARGIN, top + 8, `13px ${FONT}`, GREY);
  digits.forEach(({ grey, two }, index) => {
    const x = MARGIN + (index % PAIRS_A_ROW) * (PAIR + 24);
    const y = top + Math.floor(index / PAIRS_A_ROW) * PAIR_HEIGHT;
    paintRead(context, grey, x, y);
    paintRead(context, two, x + PICTURE + 12, y);
  });
}

function paintRead(
  context: Context,
  { picture, predicted, probabilities }: ReadPicture,
  x: number,
  y: number,
): void {
  paintPixels(context, picture, x, y);
  if (predicted === null) return;
  context.fillStyle = '#ffd84d';
  context.fillRect(x, y, 20, 22);
  text(context, String(predicted), x + 5, y + 17, `700 16px ${FONT}`);
  const wide = PICTURE / 10;
  probabilities?.forEach((share, digit) => {
    context.fillStyle = AI;
    context.fillRect(x + digit * wide + 1, y + PICTURE + 30 - share * 26, wide - 2, share * 26);
    text(context, String(digit), x + digit * wide + 2, y + PICTURE + 41, `8px ${FONT}`, GREY);
  });
}

/** A picture of bytes, each a square of whole pixels. */
function paintPixels(context: Context, bytes: Uint8Array, x: number, y: number): void {
  const side = PICTURE / IMAGE_SIDE;
  bytes.forEach((value, index) => {
    context.fillStyle = `rgb(${value} ${value} ${value})`;
    context.fillRect(x + (index % IMAGE_SIDE) * side, y + Math.floor(index / IMAGE_SIDE) * side, side, side);
  });
}
