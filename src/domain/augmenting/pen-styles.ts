// Gives a digit a pen style, a way of writing it that people have and MNIST hardly has. Some styles are a matter of a stroke more or
// less; others no picture of MNIST can carry, so that the digit is drawn anew.

import { inkBox, type Canvas } from './pen-canvas.ts';
import type { Random } from './random-amounts.ts';
import { retouchDigit } from './retouch-digit.ts';
import { drawSkeleton } from './skeletons/draw-skeleton.ts';

/** So many of the digits that get a pen style are drawn anew. */
const DRAWN_ANEW = 0.7;

/**
 * Changes a picture of a digit in place; an empty one stays empty.
 * @param digit 0 to 9
 * @param random numbers in [0,1)
 */
export function drawPenStyle(canvas: Canvas, digit: number, random: Random): void {
  if (!inkBox(canvas)) return;
  if (random() >= DRAWN_ANEW) return retouchDigit(canvas, digit, random);
  canvas.fill(0);
  drawSkeleton(canvas, digit, random);
}
