// Measures the width of strokes and changes it to another, by distances and skeletons.

import { distanceTo } from './distance.ts';
import { skeleton } from './skeleton.ts';

/**
 * The mean distance to the edge inside a long stroke is a quarter of its width.
 * @param mask width x height, row-major, 1 in the strokes
 * @returns the mean width of the strokes in cells; 0 where there are none
 */
export function strokeWidth(mask: Uint8Array, width: number, height: number): number {
  const outside = mask.map((mark) => (mark ? 0 : 1));
  const inside = distanceTo(outside, width, height);
  let [sum, count] = [0, 0];
  mask.forEach((mark, cell) => {
    if (!mark) return;
    // The distance is between the middles of cells, half a cell more than to the edge.
    sum += inside[cell] - 0.5;
    count += 1;
  });
  return count > 0 ? (4 * sum) / count : 0;
}

/**
 * @param mask side x side, row-major, 1 in the strokes
 * @param from the strokes' width in cells
 * @returns coverage in [0,1] of the same strokes, `to` cells wide
 */
export function withWidth(mask: Uint8Array, side: number, from: number, to: number): Float32Array {
  const thicker = to >= from;
  const core = thicker ? mask : skeleton(mask, side, from * 0.75);
  const reach = thicker ? (to - from) / 2 : to / 2 - 0.5;
  return distanceTo(core, side, side).map((distance) => Math.min(1, Math.max(0, reach - distance + 1)));
}
