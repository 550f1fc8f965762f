// Paints pictures of writing for tests: paper or board, light, ruling, and pens of any width, in any size.

import type { Stroke } from '../domain/drawing/strokes.ts';
import type { RgbaImage } from '../domain/photo/grey-image.ts';
import { seededRandom } from '../domain/seeded-random.ts';

export interface Writing {
  strokes: readonly Stroke[];
  /** The pen's width, in the strokes' units. */
  pen: number;
  /** Where the origin of the strokes lies, in pixels. */
  at: readonly [number, number];
  /** Pixels for a unit of the strokes. */
  scale: number;
  /** The share of the light that it takes away. */
  ink: number;
}

export interface Scene {
  width: number;
  height: number;
  /** The light that falls on a place, whose coordinates are in [0,1]. */
  light?(x: number, y: number): number;
  /** The standard deviation of the noise, of 1. */
  noise?: number;
  writing: readonly Writing[];
}

/** @returns lightness in [0,1], row-major */
export function painted({ width, height, light = () => 0.95, noise = 0, writing }: Scene): Float32Array {
  const random = seededRandom(7);
  const left = new Float32Array(width * height).fill(1);
  for (const each of writing) write(left, width, height, each);
  return left.map((share, pixel) => {
    const x = pixel % width;
    const grain = noise * 2 * (random() + random() + random() - 1.5);
    return light((x + 0.5) / width, ((pixel - x) / width + 0.5) / height) * share + grain;
  });
}

/** @param light lightness in [0,1], row-major */
export function grey(light: Float32Array, width: number): RgbaImage {
  const data = new Uint8ClampedArray(light.length * 4);
  light.forEach((value, pixel) => {
    data.fill(Math.round(255 * value), pixel * 4, pixel * 4 + 3);
    data[pixel * 4 + 3] = 255;
  });
  return { width, height: light.length / width, data };
}

function write(left: Float32Array, width: number, height: number, writing: Writing): void {
  const { strokes, at, scale, ink } = writing;
  const radius = (writing.pen * scale) / 2;
  const coverage = new Float32Array(left.length);
  for (const stroke of strokes)
    for (let index = 0; index < stroke.length; index++) {
      const [from, to] = [stroke[Math.max(0, index - 1)], stroke[index]];
      const [ax, ay] = [at[0] + from.x * scale, at[1] + from.y * scale];
      const [dx, dy] = [(to.x - from.x) * scale, (to.y - from.y) * scale];
      const rows = [Math.min(ay, ay + dy) - radius - 1, Math.max(ay, ay + dy) + radius + 1];
      const columns = [Math.min(ax, ax + dx) - radius - 1, Math.max(ax, ax + dx) + radius + 1];
      for (let y = Math.max(0, Math.floor(rows[0])); y < Math.min(height, rows[1]); y++)
        for (let x = Math.max(0, Math.floor(columns[0])); x < Math.min(width, columns[1]); x++) {
          const [px, py] = [x + 0.5 - ax, y + 0.5 - ay];
          const along = Math.min(1, Math.max(0, (px * dx + py * dy) / (dx * dx + dy * dy || 1)));
          const covered = radius - Math.hypot(px - along * dx, py - along * dy) + 0.5;
          const pixel = y * width + x;
          coverage[pixel] = Math.max(coverage[pixel], Math.min(1, covered, 2 * radius));
        }
    }
  coverage.forEach((share, pixel) => {
    left[pixel] *= 1 - ink * Math.max(0, share);
  });
}
