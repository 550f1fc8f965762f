// Draws strokes over a picture on the pad. The picture is already placed as in MNIST, so nothing is moved.

import { IMAGE_SIDE } from '../image/ink.ts';
import { PEN } from './prepare-drawing.ts';
import { rasterise } from './rasterise.ts';
import { PAD_SIZE, type Stroke } from './strokes.ts';

/**
 * @param picture 784 intensities in [0,1]
 * @param strokes in the pad's units
 * @returns 784 intensities in [0,1], the larger of picture and stroke at each pixel
 */
export function drawOver(picture: Float32Array, strokes: readonly Stroke[]): Float32Array {
  if (strokes.length === 0) return picture;
  const scale = IMAGE_SIDE / PAD_SIZE;
  const placed = strokes.map((stroke) => stroke.map(({ x, y }) => ({ x: x * scale, y: y * scale })));
  const pen = rasterise(placed, PEN, IMAGE_SIDE);
  return picture.map((ink, pixel) => Math.max(ink, pen[pixel]));
}
