// Draws a digit that nobody wrote, from the skeleton of one of its styles and with a pen of any width, since a picture of MNIST
// cannot be redrawn in every style that people have. docs/handwriting.md says where the styles come from.

import { CANVAS_SIDE, line, type Canvas } from '../pen-canvas.ts';
import { between, type Path, type Random } from './pen-path.ts';
import { eight } from './digits/eight.ts';
import { five } from './digits/five.ts';
import { four } from './digits/four.ts';
import { nine } from './digits/nine.ts';
import { one } from './digits/one.ts';
import { seven } from './digits/seven.ts';
import { six } from './digits/six.ts';
import { three } from './digits/three.ts';
import { two } from './digits/two.ts';
import { zero } from './digits/zero.ts';

const SKELETONS = [zero, one, two, three, four, five, six, seven, eight, nine];
/** The unit box becomes so many pixels high. */
const HEIGHT = 20;

/** @returns the strokes of a digit from 0 to 9, in one of its styles, in the unit box or beside it */
export function skeletonOf(digit: number, random: Random): Path[] {
  return SKELETONS[digit](random);
}

/**
 * Draws a digit on a blank canvas.
 * @param digit 0 to 9
 * @param random numbers in [0,1): the same ones draw the same digit
 */
export function drawSkeleton(canvas: Canvas, digit: number, random: Random): void {
  drawPaths(canvas, skeletonOf(digit, random), between(random, 1.5, 3.2));
}

/** @param paths points in the unit box, which comes to lie in the middle of the canvas @param pen its width in pixels */
export function drawPaths(canvas: Canvas, paths: readonly Path[], pen: number): void {
  const offset = (CANVAS_SIDE - HEIGHT) / 2;
  for (const path of paths) {
    const spots = path.map(([x, y]) => ({ x: offset + x * HEIGHT, y: offset + y * HEIGHT }));
    for (let index = 0; index + 1 < spots.length; index++) line(canvas, spots[index], spots[index + 1], pen);
  }
}
