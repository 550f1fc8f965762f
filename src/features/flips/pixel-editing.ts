// Changes single pixels of what the network sees.

import { IMAGE_PIXELS, IMAGE_SIDE } from '../../domain/image/ink.ts';

/** Where the cursor of the keyboard stands: column and row, from 0. */
export interface Cell {
  x: number;
  y: number;
}

/** @returns the ink with one pixel at this intensity in [0,1]; the given ink stays as it is */
export function withPixel(ink: Float32Array, { x, y }: Cell, value: number): Float32Array {
  const next = ink.slice();
  next[y * IMAGE_SIDE + x] = value;
  return next;
}

/** @returns the pixels of a straight line between two cells, both ends included (Bresenham 1965) */
export function cellsBetween(from: Cell, to: Cell): Cell[] {
  const steps = Math.max(Math.abs(to.x - from.x), Math.abs(to.y - from.y));
  return Array.from({ length: steps + 1 }, (_, step) => {
    const share = steps === 0 ? 0 : step / steps;
    return {
      x: Math.round(from.x + (to.x - from.x) * share),
      y: Math.round(from.y + (to.y - from.y) * share),
    };
  });
}

/** @returns the ink as the tutorial used it: each pixel is blank or full */
export function twoValued(ink: Float32Array): Float32Array {
  return ink.map((value) => (value >= 0.5 ? 1 : 0));
}

/** @returns whether each pixel is blank or full */
export function isTwoValued(ink: Float32Array): boolean {
  return ink.every((value) => value === 0 || value === 1);
}

/** @returns the cell after an arrow key, which stays within the picture; null for any other key */
export function movedBy(key: string, { x, y }: Cell): Cell | null {
  const within = (at: number) => Math.min(IMAGE_SIDE - 1, Math.max(0, at));
  switch (key) {
    case 'ArrowLeft':
      return { x: within(x - 1), y };
    case 'ArrowRight':
      return { x: within(x + 1), y };
    case 'ArrowUp':
      return { x, y: within(y - 1) };
    case 'ArrowDown':
      return { x, y: within(y + 1) };
    default:
      return null;
  }
}

export const BLANK = new Float32Array(IMAGE_PIXELS);
