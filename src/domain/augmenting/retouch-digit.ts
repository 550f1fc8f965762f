// Retouches a picture of a digit to a style that people have and MNIST hardly has: a zero with a slash, a one with flag and foot,
// a seven with a bar or serif, a closed four, a five with a short bar, an eight or a nine that does not close.

import {
  highestInk,
  inkBox,
  leftmostInk,
  line,
  middleOfRow,
  rightmostInk,
  rub,
  type Canvas,
} from './pen-canvas.ts';
import { between, radians, spread, type Random } from './random-amounts.ts';

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

/**
 * Draws onto a picture of a digit or erases from it, in place, where there is a style for the digit and its shape allows it.
 * @param digit 0 to 9
 * @param random numbers in [0,1)
 */
export function retouchDigit(canvas: Canvas, digit: number, random: Random): void {
  const style = STYLES[digit];
  const box = style && inkBox(canvas);
  if (box) style({ ...box, canvas, random, pen: between(random, 1.7, 2.6) });
}

function slashZero(shape: Shape): void {
  const { canvas, random, pen, left, right, top, bottom } = shape;
  const middle = { x: (left + right) / 2 + spread(random, 1), y: (top + bottom) / 2 + spread(random, 1) };
  const [halfWidth, halfHeight] = [(right - left) / 2, (bottom - top) / 2];
  const kind = random();
  // Most slashes rise to the right; some fall, some are level.
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
    // The angle is measured from the stem, so that a slanted one has a slanted flag.
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

/** Joins the left arm and the top of the stem, only where the arm begins lower than the stem: a box would be a nine. */
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

/** Makes a gap at the top or right of it, where a pen begins and ends. */
function openEight({ canvas, random, left, right, top, bottom }: Shape): void {
  const from = left + (right - left) * between(random, 0.35, 0.75);
  const spot = highestInk(canvas, from, right);
  if (spot && spot.y < top + (bottom - top) * 0.35) rub(canvas, spot, between(random, 1.6, 3));
}

/** Makes a gap where the loop meets the stem. */
function openNine({ canvas, random, left, right, top, bottom }: Shape): void {
  const from = left + (right - left) * between(random, 0.5, 0.8);
  const spot = highestInk(canvas, from, right);
  if (spot && spot.y < top + (bottom - top) * 0.3) rub(canvas, spot, between(random, 1.5, 2.6));
}
