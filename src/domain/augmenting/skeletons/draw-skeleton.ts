// Draws a digit that nobody wrote, from the skeleton of one of its styles and with a pen of any width, since a picture of MNIST
// cannot be redrawn in every style that people have. docs/handwriting.md says where the styles come from.

import { CANVAS_SIDE, line, type Canvas } from '../pen-canvas.ts';
import { between, type Path, type Random } from './pen-path.ts';
import { eight } from './eight.ts';
import { five } from './five.ts';
import { four } from './four.ts';
import { nine } from './nine.ts';
import { one } from './one.ts';
import { seven } from './seven.ts';
import { six } from './six.ts';
import { three } from './three.ts';
import { two } from './two.ts';
import { zero } from './zero.ts';

const SKELETONS = [zero, one, two, three, four, five, six, seven, eight, nine];
/** The unit box becomes so many pixels high. */
const HEIGHT = 20;

/**
 * Draws a digit on a blank canvas.
 * @param digit 0 to 9
 * @param random numbers in [0,1): the same ones draw the same digit
 */
export function drawSkeleton(canvas: Canvas, digit: number, random: Random): void {
  drawPaths(canvas, SKELETONS[digit](random), between(random, 1.5, 3.2));
}

/** @param paths points in the unit box, which comes to lie in the middle of the canvas @param pen its width in pixels */
export function drawPaths(canvas: Canvas, paths: readonly Path[], pen: number): void {
  const offset = (CANVAS_SIDE - HEIGHT) / 2;
  for (const path of paths) {
    const spots = path.map(([x, y]) => ({ x: offset + x * HEIGHT, y: offset + y * HEIGHT }));
    for (let index = 0; index + 1 < spots.length; index++) line(canvas, spots[index], spots[index + 1], pen);
  }
}
