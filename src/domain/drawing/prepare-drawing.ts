// Prepares a drawing as MNIST was made (LeCun et al. 1998), in 28x28 pixels: it is scaled so that the longer side of the ink is
// 20 px, drawn by a pen of fixed width, antialiased, and its centre of mass is in the middle. The peak is 1, the background 0.

import { IMAGE_PIXELS, IMAGE_SIDE } from '../image/ink.ts';
import { rasterise } from './rasterise.ts';
import { PAD_SIZE, type Point, type Stroke } from './strokes.ts';

/** The pen has this diameter in pixels of the 28x28 image; it was measured on real pens. */
export const PEN = 2.3;
/** The longer side of the ink is this many pixels of the 28x28 image. */
export const LONGER_SIDE = 20;
/** The centre of mass lies in the middle of the pixel with index 14, which is 14.5 pixels from the edge. */
export const MIDDLE = 14.5;
/** A drawing whose longer side is below 3 % of the pad's is a tap, not a digit. */
const SMALLEST = PAD_SIZE * 0.03;

interface Box {
  left: number;
  top: number;
  longerSide: number;
}

/** @param strokes in the pad's units @returns 784 intensities in [0,1], row-major; null when there is hardly any ink */
export function prepareDrawing(strokes: readonly Stroke[]): Float32Array | null {
  const placed = placeDrawing(strokes);
  return placed && withPeakOne(rasterise(placed, PEN, IMAGE_SIDE));
}

/**
 * @param strokes in the pad's units
 * @returns the strokes in pixels of the 28x28 image, scaled and placed as in MNIST; null when there is hardly any ink
 */
export function placeDrawing(strokes: readonly Stroke[]): Stroke[] | null {
  const box = boundingBox(strokes.flat());
  if (!box || box.longerSide < SMALLEST) return null;
  const scale = (LONGER_SIDE - PEN) / box.longerSide;
  const place = (dx: number, dy: number): Stroke[] =>
    strokes.map((stroke) =>
      stroke.map(({ x, y }) => ({ x: (x - box.left) * scale + dx, y: (y - box.top) * scale + dy })),
    );
  // The centre of mass is measured on pixels, but the vectors are moved: shifting pixels would blur or round. It takes two
  // passes, since samples are in or out, and moved strokes give another raster with another centre.
  let [dx, dy] = [4, 4];
  for (let pass = 0; pass < 2; pass++) {
    const mass = centreOfMass(rasterise(place(dx, dy), PEN, IMAGE_SIDE), IMAGE_SIDE);
    dx += MIDDLE - mass.x;
    dy += MIDDLE - mass.y;
  }
  return place(dx, dy);
}

function boundingBox(points: readonly Point[]): Box | null {
  if (points.length === 0) return null;
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const { x, y } of points) {
    left = Math.min(left, x);
    top = Math.min(top, y);
    right = Math.max(right, x);
    bottom = Math.max(bottom, y);
  }
  return { left, top, longerSide: Math.max(right - left, bottom - top) };
}

/** @returns the point in cells from the edge, so that the middle of the cell with index 14 is 14.5 */
function centreOfMass(cells: Float32Array, side: number): Point {
  let [total, x, y] = [0, 0, 0];
  cells.forEach((ink, index) => {
    total += ink;
    x += ink * ((index % side) + 0.5);
    y += ink * (Math.floor(index / side) + 0.5);
  });
  return { x: x / total, y: y / total };
}

/** @param ink 784 numbers, none negative @returns a copy, scaled so that the largest is 1; blank ink stays blank */
export function withPeakOne(ink: Float32Array): Float32Array {
  let peak = 0;
  for (const value of ink) peak = Math.max(peak, value);
  const scaled = new Float32Array(IMAGE_PIXELS);
  ink.forEach((value, index) => {
    scaled[index] = value / (peak || 1);
  });
  return scaled;
}
