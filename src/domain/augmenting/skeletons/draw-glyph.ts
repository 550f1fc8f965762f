// Draws what is no digit but is drawn with a pen as digits are: a letter or sign, two letters in a row, or a scribble.

import type { Canvas } from '../pen-canvas.ts';
import { drawPaths } from './draw-skeleton.ts';
import { GLYPHS } from './glyphs.ts';
import { between, curve, narrowed, spread, type Path, type Point, type Random } from './pen-path.ts';

/** @returns the strokes of a letter or a sign, in the unit box or beside it */
export function glyphOf(random: Random): Path[] {
  return narrowed(glyph(random), between(random, 0.55, 1.1));
}

/** Draws a letter or a sign on a blank canvas. @param random numbers in [0,1) */
export function drawGlyph(canvas: Canvas, random: Random): void {
  drawPaths(canvas, glyphOf(random), between(random, 1.5, 3.2));
}

/** Draws two letters or more beside each other, as a word has them. */
export function drawWord(canvas: Canvas, random: Random): void {
  const letters = 2 + Math.floor(random() * 2);
  const paths = Array.from({ length: letters }, (_, index) =>
    narrowed(glyph(random), 0.5).map((path) =>
      path.map(([x, y]) => [x + index * 0.7 - 0.3, y * 0.7] as const),
    ),
  );
  drawPaths(canvas, paths.flat(), between(random, 1.5, 2.6));
}

/** Draws a line that goes anywhere and crosses itself, longer than any digit's. */
export function drawScribble(canvas: Canvas, random: Random): void {
  const turns = 8 + Math.floor(random() * 10);
  const points = Array.from({ length: turns }, (): Point => [random(), random()]);
  drawPaths(canvas, [curve(random, ...points)], between(random, 1.5, 2.6));
}

/** Its strokes are bent by as much as a hand varies them. */
function glyph(random: Random): Path[] {
  const strokes = GLYPHS[Math.floor(random() * GLYPHS.length)];
  const [byX, byY] = [spread(random, 0.1), spread(random, 0.1)];
  return strokes.map((stroke) =>
    stroke(random).map(
      ([x, y]) => [x + byX * Math.sin(Math.PI * y), y + byY * Math.sin(Math.PI * x)] as const,
    ),
  );
}
