// Draws non-digit images, by which a network learns what it cannot read: random strokes as letters and signs have them, and
// digits turned on their side, mirrored or two in one place, letters and words of several alphabets, and scribbles. All strokes
// are generated; no letters that people wrote are used.

import type { DigitImages } from '../image/digit-images.ts';
import { IMAGE_PIXELS, IMAGE_SIDE, inkOfByte } from '../image/ink.ts';
import { CANVAS_SIDE, line, MARGIN, type Canvas, type Spot } from './pen-canvas.ts';
import { between, spread, type Random } from './random-amounts.ts';
import { drawGlyph, drawScribble, drawWord } from './skeletons/draw-glyph.ts';

const MIDDLE = CANVAS_SIDE / 2;
const HALF = 10;

interface Sketch {
  canvas: Canvas;
  random: Random;
  pen: number;
  images: DigitImages;
}

/** Each kind is chosen with its probability; these add up to 1. Each kind avoids shapes that a digit has too. */
const KINDS: readonly [number, (sketch: Sketch) => void][] = [
  [0.1, zigzag],
  [0.08, crossing],
  [0.09, bars],
  [0.11, stem],
  [0.05, sign],
  [0.04, dottedDigit],
  [0.07, turnedDigit],
  [0.04, mirroredDigit],
  [0.06, twoDigits],
  [0.28, ({ canvas, random }) => drawGlyph(canvas, random)],
  [0.05, ({ canvas, random }) => drawWord(canvas, random)],
  [0.03, ({ canvas, random }) => drawScribble(canvas, random)],
];

/**
 * Draws a non-digit image on a blank canvas: a shape of strokes, or digits of MNIST turned, mirrored, dotted or side by side.
 * @param canvas ink in [0,1], changed in place
 * @param images the source of the digits
 * @param random numbers in [0,1)
 */
export function drawNonDigit(canvas: Canvas, images: DigitImages, random: Random): void {
  let chance = random();
  const [, draw] = KINDS.find(([weight]) => (chance -= weight) < 0) ?? KINDS[0];
  draw({ canvas, random, pen: between(random, 1.7, 2.6), images });
}

/** Draws up and down from left to right, straight or round, like V, N, M, W, n, u, m, w; sometimes with a bar, like A. */
function zigzag({ canvas, random, pen }: Sketch): void {
  const corners = 3 + Math.floor(random() * 3);
  const width = HALF * between(random, 0.6, 1.2);
  const round = random() < 0.45;
  const first = random() < 0.5 ? 1 : -1;
  const points = Array.from({ length: corners }, (_, index) => ({
    x: MIDDLE - width + (2 * width * index) / (corners - 1) + spread(random, 1),
    y: MIDDLE + first * (index % 2 === 0 ? HALF : -HALF) * between(random, 0.75, 1),
  }));
  points.slice(1).forEach((to, index) => (round ? sCurve : line)(canvas, points[index], to, pen));
  if (corners === 3 && first > 0 && random() < 0.6)
    stroke(canvas, random, pen, MIDDLE - width * 0.6, MIDDLE + 2, MIDDLE + width * 0.6, MIDDLE + 2);
}

/** Draws lines through one place, like x, + and *. */
function crossing({ canvas, random, pen }: Sketch): void {
  const lines = 2 + Math.floor(random() * 2.4);
  const start = random() * Math.PI;
  for (let index = 0; index < lines; index++) {
    const angle = start + (index * Math.PI) / lines + spread(random, 0.25);
    const [x, y] = [MIDDLE + spread(random, 1.5), MIDDLE + spread(random, 1.5)];
    const reach = HALF * between(random, 0.75, 1.1);
    const [dx, dy] = [Math.cos(angle) * reach, Math.sin(angle) * reach];
    line(canvas, { x: x - dx, y: y - dy }, { x: x + dx, y: y + dy }, pen);
  }
}

/** Draws level bars, with uprights or without, like -, =, #, H, E, F, T. */
function bars({ canvas, random, pen }: Sketch): void {
  const uprights = Math.floor(random() * 3);
  const levels = uprights === 2 ? 1 + Math.floor(random() * 2) : uprights + 1 + Math.floor(random() * 2);
  const width = HALF * between(random, 0.55, 1);
  const lean = spread(random, 1.5);
  const overhang = uprights === 2 && random() < 0.6 ? 3 : 0;
  for (let level = 0; level < levels; level++) {
    const y =
      MIDDLE +
      (levels === 1 ? spread(random, 2) : (level / (levels - 1) - 0.5) * HALF * (uprights ? 1.8 : 0.9));
    const inset = uprights === 2 && levels === 2 ? (level - 0.5) * HALF * -0.9 : 0;
    stroke(canvas, random, pen, MIDDLE - width - overhang, y + inset, MIDDLE + width + overhang, y + inset);
  }
  for (let upright = 0; upright < uprights; upright++) {
    const x = uprights === 1 ? MIDDLE - width : MIDDLE + (upright - 0.5) * 2 * width;
    stroke(canvas, random, pen, x + lean, MIDDLE - HALF, x - lean, MIDDLE + HALF);
  }
}

/** Draws an upright and what leans on it, open below, like K, k, h, n, r, R and a turned Y. */
function stem({ canvas, random, pen }: Sketch): void {
  const width = HALF * between(random, 0.8, 1.3);
  const x = MIDDLE - width / 2;
  stroke(canvas, random, pen, x, MIDDLE - HALF, x, MIDDLE + HALF);
  const knee = { x: x + between(random, 0.5, 3), y: MIDDLE + between(random, -3, 4) };
  const right = x + width;
  const kind = random();
  if (kind < 0.4) {
    line(canvas, { x: right, y: knee.y - HALF * between(random, 0.5, 0.9) }, knee, pen);
    line(canvas, knee, { x: right + spread(random, 2), y: MIDDLE + HALF }, pen);
  } else if (kind < 0.75) {
    const top = { x: (x + right) / 2 + 1, y: knee.y - HALF * 0.45 };
    sCurve(canvas, { x, y: knee.y + 2 }, top, pen);
    if (random() < 0.75) sCurve(canvas, top, { x: right, y: MIDDLE + HALF }, pen);
  } else {
    const bulge = { x: right, y: (MIDDLE - HALF + knee.y) / 2 };
    sCurve(canvas, { x, y: MIDDLE - HALF }, bulge, pen);
    sCurve(canvas, bulge, { x, y: knee.y }, pen);
    line(canvas, knee, { x: right, y: MIDDLE + HALF }, pen);
  }
}

/** Draws rings beside a slash, a hook above a dot, or a bar that goes on as an open ring, like %, ? and e. */
function sign({ canvas, random, pen }: Sketch): void {
  const kind = random();
  if (kind < 0.4) {
    const lean = between(random, 3, 8);
    stroke(canvas, random, pen, MIDDLE + lean, MIDDLE - HALF, MIDDLE - lean, MIDDLE + HALF);
    for (const side of [-1, 1]) {
      const at = { x: MIDDLE + side * between(random, 4, 7), y: MIDDLE + side * between(random, 3.5, 7) };
      arc(canvas, at, between(random, 1.5, 3.2), 0, 2 * Math.PI, pen);
    }
  } else if (kind < 0.7) {
    const radius = between(random, 3.5, 6);
    const top = { x: MIDDLE, y: MIDDLE - HALF + radius };
    const end = between(random, 0.4, 0.9);
    arc(canvas, top, radius, -Math.PI * between(random, 0.8, 1.1), end * Math.PI, pen);
    const foot = { x: top.x + Math.cos(end * Math.PI) * radius, y: top.y + Math.sin(end * Math.PI) * radius };
    line(canvas, foot, { x: foot.x, y: foot.y + between(random, 1, 4) }, pen);
    const dot = { x: foot.x + spread(random, 1), y: MIDDLE + HALF };
    line(canvas, dot, { x: dot.x + 0.5, y: dot.y }, pen);
  } else {
    const radius = HALF * between(random, 0.6, 0.9);
    const lift = spread(random, 3);
    line(canvas, { x: MIDDLE - radius, y: MIDDLE + lift }, { x: MIDDLE + radius, y: MIDDLE }, pen);
    arc(canvas, { x: MIDDLE, y: MIDDLE }, radius, 0, -Math.PI * between(random, 1.5, 1.8), pen);
  }
}

/** Cuts a 2, 3, 7 or 9 below its hook and puts a dot under it, like a question mark. */
function dottedDigit({ canvas, random, images }: Sketch): void {
  const cut = MARGIN + IMAGE_SIDE * between(random, 0.55, 0.7);
  put(canvas, pick(images, random, [2, 3, 7, 9]), (x, y) => (y + MARGIN > cut ? [-MARGIN - 1, 0] : [x, y]));
  const dot = { x: MIDDLE + spread(random, 3), y: cut + between(random, 3.5, 6) };
  line(canvas, dot, { x: dot.x + spread(random, 1), y: dot.y + 0.5 }, between(random, 2, 3));
}

/** Rotates a digit by a quarter turn, after which only the round digits, left out here, can still be read. */
function turnedDigit({ canvas, random, images }: Sketch): void {
  const clockwise = random() < 0.5;
  put(canvas, pick(images, random, [1, 2, 3, 4, 5, 7]), (x, y) =>
    clockwise ? [IMAGE_SIDE - 1 - y, x] : [y, IMAGE_SIDE - 1 - x],
  );
}

/** Mirrors one of the digits that then look like no other digit. */
function mirroredDigit({ canvas, random, images }: Sketch): void {
  put(canvas, pick(images, random, [3, 7, 9]), (x, y) => [IMAGE_SIDE - 1 - x, y]);
}

/** Puts two digits side by side or partly over each other. */
function twoDigits({ canvas, random, images }: Sketch): void {
  const digits = [0, 2, 3, 4, 5, 6, 8, 9];
  const apart = random() < 0.6 ? between(random, 5, 8) : between(random, 2, 4);
  for (const side of [-1, 1]) {
    const dy = Math.round(spread(random, 3));
    put(canvas, pick(images, random, digits), (x, y) => [Math.round(x + side * apart), y + dy]);
  }
}

function pick({ pixels, labels, count }: DigitImages, random: Random, digits: readonly number[]): Uint8Array {
  let index = Math.floor(random() * count);
  for (let tries = 0; tries < 50 && !digits.includes(labels[index]); tries++) index = (index + 1) % count;
  return pixels.subarray(index * IMAGE_PIXELS, (index + 1) * IMAGE_PIXELS);
}

function put(canvas: Canvas, picture: Uint8Array, move: (x: number, y: number) => readonly number[]): void {
  for (let y = 0; y < IMAGE_SIDE; y++) {
    for (let x = 0; x < IMAGE_SIDE; x++) {
      const byte = picture[y * IMAGE_SIDE + x];
      if (byte === 0) continue;
      const [toX, toY] = move(x, y);
      const [column, row] = [toX + MARGIN, toY + MARGIN];
      if (column < 0 || row < 0 || column >= CANVAS_SIDE || row >= CANVAS_SIDE) continue;
      const at = row * CANVAS_SIDE + column;
      canvas[at] = Math.max(canvas[at], inkOfByte(byte));
    }
  }
}

/** Draws a line whose ends are moved at random by up to 1.3 px on each axis. */
function stroke(canvas: Canvas, random: Random, pen: number, x1: number, y1: number, x2: number, y2: number) {
  const off = () => spread(random, 1.3);
  line(canvas, { x: x1 + off(), y: y1 + off() }, { x: x2 + off(), y: y2 + off() }, pen);
}

/** Draws an arc from one angle to another, in radians, clockwise where the second is larger. */
function arc(canvas: Canvas, { x, y }: Spot, radius: number, from: number, to: number, pen: number): void {
  const STEPS = 10;
  const at = (step: number) => {
    const angle = from + ((to - from) * step) / STEPS;
    return { x: x + Math.cos(angle) * radius, y: y + Math.sin(angle) * radius };
  };
  for (let step = 0; step < STEPS; step++) line(canvas, at(step), at(step + 1), pen);
}

/** Draws half of an arch: y follows half a cosine of x, so that the curve is level at both ends. */
function sCurve(canvas: Canvas, from: Spot, to: Spot, pen: number): void {
  const STEPS = 5;
  let last = from;
  for (let step = 1; step <= STEPS; step++) {
    const share = step / STEPS;
    const eased = (1 - Math.cos(Math.PI * share)) / 2;
    const next = { x: from.x + (to.x - from.x) * share, y: from.y + (to.y - from.y) * eased };
    line(canvas, last, next, pen);
    last = next;
  }
}
