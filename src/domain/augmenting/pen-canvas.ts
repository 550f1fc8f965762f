// The canvas is a picture of a digit with a margin. A pen draws lines on it, an eraser takes ink away, and its ink is found.

import { IMAGE_SIDE } from '../image/ink.ts';

/** The margin on each side of the picture, in pixels, gives a pen style room. */
export const MARGIN = 8;
export const CANVAS_SIDE = IMAGE_SIDE + 2 * MARGIN;

/** It holds ink in [0,1], CANVAS_SIDE x CANVAS_SIDE, row-major. */
export type Canvas = Float32Array;

/** Positions on the canvas are in pixels; the middle of a pixel is at its index. */
export interface Spot {
  x: number;
  y: number;
}

/** A pixel of at least this intensity counts as ink. */
const INK = 0.4;

/** Draws a straight stroke with antialiased ends and edges. @param pen its width in pixels */
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

/** Erases the ink in a disc with an antialiased edge. @param radius in pixels */
export function rub(canvas: Canvas, { x: cx, y: cy }: Spot, radius: number): void {
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

/** @returns the indices of the outermost columns and rows that hold ink; null on a blank canvas */
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

/** @returns the mean position of the ink in row y; null where the row has none */
export function middleOfRow(canvas: Canvas, y: number): Spot | null {
  let [sum, count] = [0, 0];
  for (let x = 0; x < CANVAS_SIDE; x++) {
    if (canvas[y * CANVAS_SIDE + x] < INK) continue;
    sum += x;
    count += 1;
  }
  return count > 0 ? { x: sum / count, y } : null;
}

/** @returns the highest ink in the columns from left to right, both included; null where they have none */
export function highestInk(canvas: Canvas, left: number, right: number): Spot | null {
  for (let y = 0; y < CANVAS_SIDE; y++)
    for (let x = Math.round(left); x <= right; x++)
      if (canvas[y * CANVAS_SIDE + x] >= INK) return { x, y: y + 0.5 };
  return null;
}

/** @returns the rightmost ink in the rows from top to bottom, both included; null where they have none */
export function rightmostInk(canvas: Canvas, top: number, bottom: number): Spot | null {
  for (let x = CANVAS_SIDE - 1; x >= 0; x--)
    for (let y = top; y <= bottom; y++) if (canvas[y * CANVAS_SIDE + x] >= INK) return { x, y };
  return null;
}

/** @returns the leftmost ink in the rows from top to bottom, both included; null where they have none */
export function leftmostInk(canvas: Canvas, top: number, bottom: number): Spot | null {
  for (let x = 0; x < CANVAS_SIDE; x++)
    for (let y = top; y <= bottom; y++) if (canvas[y * CANVAS_SIDE + x] >= INK) return { x: x + 0.5, y };
  return null;
}
