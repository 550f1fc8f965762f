// A drawing becomes 28x28 as MNIST was made (LeCun et al. 1998): one scale factor so that the longer side of the ink is
// 20 px, a fixed pen, antialiased, the centre of mass in the middle, peak 1, background exactly 0.

import { IMAGE_PIXELS, IMAGE_SIDE } from '../image/ink.ts';
import { rasterise } from './rasterise.ts';
import { PAD_SIZE, type Point, type Stroke } from './strokes.ts';

/** Diameter in pixels of the 28 grid; measured on real pens. */
export const PEN = 2.3;
export const LONGER_SIDE = 20;
/** Index 14.0 is the middle of pixel 14, that is 14.5 from the edge. */
export const MIDDLE = 14.5;
/** A drawing smaller than this share of the pad is hardly ink: a tap, not a digit. */
const SMALLEST = PAD_SIZE * 0.03;

interface Box {
  left: number;
  top: number;
  longerSide: number;
}

/** @returns 784 intensities in [0,1], row-major; null when there is hardly ink */
export function prepareDrawing(strokes: readonly Stroke[]): Float32Array | null {
  const placed = placeDrawing(strokes);
  return placed && withPeakOne(rasterise(placed, PEN, IMAGE_SIDE));
}

/** @returns the strokes in units of the 28 grid, where MNIST would have them; null when there is hardly ink */
export function placeDrawing(strokes: readonly Stroke[]): Stroke[] | null {
  const box = boundingBox(strokes.flat());
  if (!box || box.longerSide < SMALLEST) return null;
  const scale = (LONGER_SIDE - PEN) / box.longerSide;
  const place = (dx: number, dy: number): Stroke[] =>
    strokes.map((stroke) =>
      stroke.map(({ x, y }) => ({ x: (x - box.left) * scale + dx, y: (y - box.top) * scale + dy })),
    );
  // The mass is found on a grid with room to spare, then the vectors move there: shifting pixels would blur or round.
  // Twice, since samples are in or out and the first mass is that of another raster.
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

/** @returns the point in units of cells from the edge, so that the middle of cell 14 is 14.5. */
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
