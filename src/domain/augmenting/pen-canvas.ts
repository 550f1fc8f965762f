// A picture of a digit with room around it, on which a pen draws lines and an eraser rubs ink out, and where its ink lies.

import { IMAGE_SIDE } from '../image/ink.ts';

/** Pixels around the picture, so that a style has room. */
export const MARGIN = 8;
export const CANVAS_SIDE = IMAGE_SIDE + 2 * MARGIN;

/** Ink in [0,1] on CANVAS_SIDE x CANVAS_SIDE; positions are in pixels, the middle of a pixel at its index. */
export type Canvas = Float32Array;

export interface Spot {
  x: number;
  y: number;
}

/** From here on a pixel counts as ink. */
const INK = 0.4;

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

export function middleOfRow(canvas: Canvas, y: number): Spot | null {
  let [sum, count] = [0, 0];
  for (let x = 0; x < CANVAS_SIDE; x++) {
    if (canvas[y * CANVAS_SIDE + x] < INK) continue;
    sum += x;
    count += 1;
  }
  return count > 0 ? { x: sum / count, y } : null;
}

export function highestInk(canvas: Canvas, left: number, right: number): Spot | null {
  for (let y = 0; y < CANVAS_SIDE; y++)
    for (let x = Math.round(left); x <= right; x++)
      if (canvas[y * CANVAS_SIDE + x] >= INK) return { x, y: y + 0.5 };
  return null;
}

export function rightmostInk(canvas: Canvas, top: number, bottom: number): Spot | null {
  for (let x = CANVAS_SIDE - 1; x >= 0; x--)
    for (let y = top; y <= bottom; y++) if (canvas[y * CANVAS_SIDE + x] >= INK) return { x, y };
  return null;
}

export function leftmostInk(canvas: Canvas, top: number, bottom: number): Spot | null {
  for (let x = 0; x < CANVAS_SIDE; x++)
    for (let y = top; y <= bottom; y++) if (canvas[y * CANVAS_SIDE + x] >= INK) return { x: x + 0.5, y };
  return null;
}
