// Thin and thick strokes brought to the width that MNIST has, by distances and middle lines.

import { distanceTo } from './distance.ts';
import { skeleton } from './skeleton.ts';

/** Mean width of the strokes in cells: inside a long stroke the mean distance to its edge is a quarter of its width. */
export function strokeWidth(mask: Uint8Array, side: number): number {
  const outside = mask.map((mark) => (mark ? 0 : 1));
  const inside = distanceTo(outside, side);
  let [sum, count] = [0, 0];
  mask.forEach((mark, cell) => {
    if (!mark) return;
    // Cells are half in: the distance runs from middle to middle.
    sum += inside[cell] - 0.5;
    count += 1;
  });
  return count > 0 ? (4 * sum) / count : 0;
}

/** @returns coverage in [0,1] of the same strokes, `to` cells wide */
export function withWidth(mask: Uint8Array, side: number, from: number, to: number): Float32Array {
  const thicker = to >= from;
  const core = thicker ? mask : skeleton(mask, side, from * 0.75);
  const reach = thicker ? (to - from) / 2 : to / 2 - 0.5;
  return distanceTo(core, side).map((distance) => Math.min(1, Math.max(0, reach - distance + 1)));
}
