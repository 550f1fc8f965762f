// Makes pictures of digits as cameras and drawing programs do, for tests.

import type { Stroke } from '../domain/drawing/strokes.ts';
import type { RgbaImage } from '../domain/photo/grey-image.ts';
import { rasterise } from '../domain/drawing/rasterise.ts';
import { seededRandom } from '../domain/seeded-random.ts';

/** Gives red, green, blue and alpha, each from 0 to 255, for a share of ink and a place, all in [0,1]. */
export type Paint = (ink: number, x: number, y: number, noise: () => number) => readonly number[];

export const PAINTS: Record<string, Paint> = {
  'black on white': (ink) => grey(255 * (1 - ink)),
  'white on black': (ink) => grey(255 * ink),
  'a pencil under a lamp from the right, noisy': (ink, x, y, noise) =>
    grey(255 * (0.35 + 0.5 * x + 0.1 * y) * (1 - 0.5 * ink) + 14 * noise()),
  'a pen across the edge of a shadow': (ink, x, y, noise) =>
    grey(255 * (x + 0.3 * y < 0.6 ? 0.45 : 0.95) * (1 - 0.7 * ink) + 6 * noise()),
  'chalk on a blackboard': (ink, _x, y, noise) => grey(40 + 30 * y + 150 * ink + 7 * noise()),
  'blue ink on yellow paper': (ink) => [240 - 200 * ink, 225 - 165 * ink, 160 + 20 * ink, 255],
  'black on nothing': (ink) => [0, 0, 0, 255 * ink],
  'white on nothing': (ink) => [255, 255, 255, 255 * ink],
};

function grey(value: number): number[] {
  return [value, value, value, 255];
}

/** @param strokes in pixels of the picture @param pen width in pixels @param side of the square picture, in pixels */
export function syntheticPhoto(
  strokes: readonly Stroke[],
  pen: number,
  side: number,
  paint: Paint,
): RgbaImage {
  const random = seededRandom(5);
  const noise = () => random() + random() + random() - 1.5;
  const coverage = rasterise(strokes, pen, side);
  const data = new Uint8ClampedArray(side * side * 4);
  coverage.forEach((ink, pixel) => {
    data.set(paint(ink, (pixel % side) / side, Math.floor(pixel / side) / side, noise), pixel * 4);
  });
  return { width: side, height: side, data };
}
