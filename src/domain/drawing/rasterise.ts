// Rasterises strokes: the share of each cell that a round pen along polylines covers. It computes this without a canvas, so
// that every browser and Node give the same numbers.

import type { Point, Stroke } from './strokes.ts';

/** A cell has this many samples on each axis. */
const SAMPLES = 6;

/**
 * @param strokes in grid units: cell (column, row) spans [column, column+1) x [row, row+1)
 * @param penWidth diameter of the pen in grid units
 * @returns side x side coverages in [0,1], row-major
 */
export function rasterise(strokes: readonly Stroke[], penWidth: number, side: number): Float32Array {
  const fine = side * SAMPLES;
  const covered = new Uint8Array(fine * fine);
  const radius = (penWidth / 2) * SAMPLES;
  for (const stroke of strokes) {
    for (let index = 0; index < stroke.length; index++) {
      const from = stroke[Math.max(0, index - 1)];
      cover(covered, fine, from, stroke[index], radius);
    }
  }
  return averaged(covered, fine, side);
}

/** Marks every sample within `radius` of the segment; the radius is in samples. */
function cover(covered: Uint8Array, fine: number, from: Point, to: Point, radius: number): void {
  const ax = from.x * SAMPLES;
  const ay = from.y * SAMPLES;
  const dx = to.x * SAMPLES - ax;
  const dy = to.y * SAMPLES - ay;
  const lengthSquared = dx * dx + dy * dy;
  const clamp = (value: number) => Math.min(fine - 1, Math.max(0, value));
  const firstX = clamp(Math.floor(Math.min(ax, ax + dx) - radius));
  const lastX = clamp(Math.ceil(Math.max(ax, ax + dx) + radius));
  const firstY = clamp(Math.floor(Math.min(ay, ay + dy) - radius));
  const lastY = clamp(Math.ceil(Math.max(ay, ay + dy) + radius));
  for (let row = firstY; row <= lastY; row++) {
    for (let column = firstX; column <= lastX; column++) {
      const px = column + 0.5 - ax;
      const py = row + 0.5 - ay;
      const along = lengthSquared === 0 ? 0 : Math.min(1, Math.max(0, (px * dx + py * dy) / lengthSquared));
      const offX = px - along * dx;
      const offY = py - along * dy;
      if (offX * offX + offY * offY <= radius * radius) covered[row * fine + column] = 1;
    }
  }
}

function averaged(covered: Uint8Array, fine: number, side: number): Float32Array {
  const cells = new Float32Array(side * side);
  for (let row = 0; row < fine; row++) {
    const cellRow = Math.floor(row / SAMPLES) * side;
    for (let column = 0; column < fine; column++)
      cells[cellRow + Math.floor(column / SAMPLES)] += covered[row * fine + column];
  }
  return cells.map((count) => count / SAMPLES ** 2);
}
