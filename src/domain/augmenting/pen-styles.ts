// Ways of writing a digit that people use and MNIST hardly holds, drawn onto or rubbed out of a picture of that digit:
// a zero with a slash, a one with flag and foot, a seven with a bar or serif, a closed four, a five with a short bar,
// an eight or a nine that does not close.

import { IMAGE_SIDE } from '../image/ink.ts';

/** Pixels around the picture, so that a style has room. */
export const MARGIN = 8;
export const CANVAS_SIDE = IMAGE_SIDE + 2 * MARGIN;

export type Random = () => number;
/** Ink in [0,1] on CANVAS_SIDE x CANVAS_SIDE; positions are in pixels, the middle of a pixel at its index. */
export type Canvas = Float32Array;

const INK = 0.4;

export interface Spot {
  x: number;
  y: number;
}

interface Shape {
  left: number;
  right: number;
  top: number;
  bottom: number;
  pen: number;
  canvas: Canvas;
  random: Random;
}

const STYLES: Partial<Record<number, (shape: Shape) => void>> = {
  0: slashZero,
  1: flagAndFoot,
  4: closeFour,
  5: shortenFive,
  7: barSeven,
  8: openEight,
  9: openNine,
};

/** Changes the picture where there is a style for the digit. */
export function drawPenStyle(canvas: Canvas, digit: number, random: Random): void {
  const style = STYLES[digit];
  const box = style && inkBox(canvas);
  if (box) style({ ...box, canvas, random, pen: between(random, 1.7, 2.6) });
}

function slashZero(shape: Shape): void {
  const { canvas, random, pen, left, right, top, bottom } = shape;
  const middle = { x: (left + right) / 2 + spread(random, 1), y: (top + bottom) / 2 + spread(random, 1) };
  const [halfWidth, halfHeight] = [(right - left) / 2, (bottom - top) / 2];
  const kind = random();
  // Mostly rising to the right; some fall, some lie level.
  const angle = radians(
    kind < 0.8 ? between(random, 25, 80) : kind < 0.92 ? between(random, 100, 155) : between(random, -10, 20),
  );
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  const reach = 1 / Math.hypot(cos / Math.max(1, halfWidth), sin / Math.max(1, halfHeight));
  const [up, down] = [reach * between(random, 0.7, 1.45), reach * between(random, 0.7, 1.45)];
  line(
    canvas,
    { x: middle.x - cos * down, y: middle.y + sin * down },
    { x: middle.x + cos * up, y: middle.y - sin * up },
    pen,
  );
}

function flagAndFoot(shape: Shape): void {
  const { canvas, random, pen, top, bottom } = shape;
  const [head, foot] = [middleOfRow(canvas, top + 1), middleOfRow(canvas, bottom - 1)];
  if (!head || !foot) return;
  const height = bottom - top;
  const which = random();
  if (which < 0.8) {
    // Turned from the stem, so that a slanted one has a slanted flag.
    const down = Math.atan2(foot.y - head.y, foot.x - head.x);
    const angle = down + radians(between(random, 22, 75));
    const length = height * between(random, 0.2, 0.75);
    const end = { x: head.x + Math.cos(angle) * length, y: head.y + Math.sin(angle) * length };
    const bend = spread(random, 0.12) * length;
    const elbow = { x: (head.x + end.x) / 2 + bend, y: (head.y + end.y) / 2 + bend };
    line(canvas, head, elbow, pen);
    line(canvas, elbow, end, pen);
  }
  if (which > 0.4) {
    const tilt = spread(random, 0.2);
    const [before, after] = [height * between(random, 0.1, 0.4), height * between(random, 0.1, 0.4)];
    line(
      canvas,
      { x: foot.x - before, y: foot.y + before * tilt },
      { x: foot.x + after, y: foot.y - after * tilt },
      pen,
    );
  }
}

/** The stroke leads from the left arm up to the top of the stem, where the arm begins lower: a box would be a nine. */
function closeFour(shape: Shape): void {
  const { canvas, pen, left, right, top } = shape;
  const cut = left + (right - left) * 0.45;
  const arm = highestInk(canvas, left, cut);
  const stem = highestInk(canvas, cut + 1, right);
  if (!arm || !stem) return;
  if (arm.y - stem.y < 2.5 || stem.y > top + 2) return;
  line(canvas, arm, stem, pen);
}

function shortenFive({ canvas, random, left, right, top, bottom }: Shape): void {
  const end = rightmostInk(canvas, top, top + (bottom - top) * 0.25);
  if (!end || end.x < left + (right - left) * 0.5) return;
  const away = between(random, 0.1, 0.35) * (right - left);
  rub(canvas, { x: end.x - away / 2, y: end.y }, away / 2 + 1.5);
}

function barSeven(shape: Shape): void {
  const { canvas, random, pen, left, right, top, bottom } = shape;
  const height = bottom - top;
  const which = random();
  if (which < 0.7) {
    const stem = middleOfRow(canvas, Math.round(top + height * between(random, 0.42, 0.65)));
    if (!stem) return;
    const tilt = between(random, -0.25, 0.35);
    const [before, after] = [height * between(random, 0.15, 0.4), height * between(random, 0.12, 0.35)];
    line(
      canvas,
      { x: stem.x - before, y: stem.y + before * tilt },
      { x: stem.x + after, y: stem.y - after * tilt },
      pen,
    );
  }
  if (which > 0.4) {
    const start = leftmostInk(canvas, top, top + height * 0.35);
    if (!start || start.x > left + (right - left) * 0.35) return;
    const length = height * between(random, 0.1, 0.33);
    line(canvas, start, { x: start.x + spread(random, 1.5), y: start.y + length }, pen);
  }
}

/** A gap at the top or at its right, where a pen begins and ends. */
function openEight({ canvas, random, left, right, top, bottom }: Shape): void {
  const from = left + (right - left) * between(random, 0.35, 0.75);
  const spot = highestInk(canvas, from, right);
  if (spot && spot.y < top + (bottom - top) * 0.35) rub(canvas, spot, between(random, 1.6, 3));
}

/** A gap where the loop meets the stem. */
function openNine({ canvas, random, left, right, top, bottom }: Shape): void {
  const from = left + (right - left) * between(random, 0.5, 0.8);
  const spot = highestInk(canvas, from, right);
  if (spot && spot.y < top + (bottom - top) * 0.3) rub(canvas, spot, between(random, 1.5, 2.6));
}

/** A stroke with soft ends and edges. */
export function line(canvas: Canvas, from: Spot, to: Spot, pen: number): void {
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  const lengthSquared = dx * dx + dy * dy || 1;
  const reach = pen / 2 + 1;
  const clamp = (value: number) => Math.min(CANVAS_SIDE - 1, Math.max(0, value));
  const [firstX, lastX] = [
    clamp(Math.floor(Math.min(from.x, to.x) - reach)),
    clamp(Math.ceil(Math.max(from.x, to.x) + reach)),
  ];
  const [firstY, lastY] = [
    clamp(Math.floor(Math.min(from.y, to.y) - reach)),
    clamp(Math.ceil(Math.max(from.y, to.y) + reach)),
  ];
  for (let y = firstY; y <= lastY; y++) {
    for (let x = firstX; x <= lastX; x++) {
      const along = ((x - from.x) * dx + (y - from.y) * dy) / lengthSquared;
      const share = along < 0 ? 0 : along > 1 ? 1 : along;
      const [offX, offY] = [x - from.x - share * dx, y - from.y - share * dy];
      const ink = pen / 2 + 0.5 - Math.sqrt(offX * offX + offY * offY);
      const at = y * CANVAS_SIDE + x;
      if (ink > canvas[at]) canvas[at] = ink > 1 ? 1 : ink;
    }
  }
}

function rub(canvas: Canvas, { x: cx, y: cy }: Spot, radius: number): void {
  for (
    let y = Math.max(0, Math.floor(cy - radius - 1));
    y <= Math.min(CANVAS_SIDE - 1, cy + radius + 1);
    y++
  ) {
    for (
      let x = Math.max(0, Math.floor(cx - radius - 1));
      x <= Math.min(CANVAS_SIDE - 1, cx + radius + 1);
      x++
    ) {
      const left = Math.min(1, Math.max(0, Math.hypot(x - cx, y - cy) - radius + 0.5));
      canvas[y * CANVAS_SIDE + x] *= left;
    }
  }
}

/** @returns the outermost columns and rows that hold ink, themselves included; null on a blank canvas */
export function inkBox(canvas: Canvas): { left: number; right: number; top: number; bottom: number } | null {
  let [left, right, top, bottom] = [CANVAS_SIDE, -1, CANVAS_SIDE, -1];
  for (let y = 0; y < CANVAS_SIDE; y++) {
    for (let x = 0; x < CANVAS_SIDE; x++) {
      if (canvas[y * CANVAS_SIDE + x] < INK) continue;
      if (x < left) left = x;
      if (x > right) right = x;
      if (y < top) top = y;
      bottom = y;
    }
  }
  return right < 0 ? null : { left, right, top, bottom };
}

function middleOfRow(canvas: Canvas, y: number): Spot | null {
  let [sum, count] = [0, 0];
  for (let x = 0; x < CANVAS_SIDE; x++) {
    if (canvas[y * CANVAS_SIDE + x] < INK) continue;
    sum += x;
    count += 1;
  }
  return count > 0 ? { x: sum / count, y } : null;
}

function highestInk(canvas: Canvas, left: number, right: number): Spot | null {
  for (let y = 0; y < CANVAS_SIDE; y++)
    for (let x = Math.round(left); x <= right; x++)
      if (canvas[y * CANVAS_SIDE + x] >= INK) return { x, y: y + 0.5 };
  return null;
}

function rightmostInk(canvas: Canvas, top: number, bottom: number): Spot | null {
  for (let x = CANVAS_SIDE - 1; x >= 0; x--)
    for (let y = top; y <= bottom; y++) if (canvas[y * CANVAS_SIDE + x] >= INK) return { x, y };
  return null;
}

function leftmostInk(canvas: Canvas, top: number, bottom: number): Spot | null {
  for (let x = 0; x < CANVAS_SIDE; x++)
    for (let y = top; y <= bottom; y++) if (canvas[y * CANVAS_SIDE + x] >= INK) return { x: x + 0.5, y };
  return null;
}

/** @param random numbers in [0,1) @returns a number that is evenly spread from low to high */
export function between(random: Random, low: number, high: number): number {
  return low + (high - low) * random();
}

/** @returns a number that is evenly spread from -most to most */
export function spread(random: Random, most: number): number {
  return (random() * 2 - 1) * most;
}

function radians(degrees: number): number {
  return (degrees * Math.PI) / 180;
}
