// Prepares a picture of one digit, photo or drawing, as MNIST was made, in 28x28 pixels: ink is told apart from background, the
// longer side becomes 20 px, the centre of mass is in the middle, and the stroke is about as wide as in MNIST.

import { IMAGE_SIDE } from '../image/ink.ts';
import { MIDDLE, LONGER_SIDE, PEN, withPeakOne } from '../drawing/prepare-drawing.ts';
import { resized, sampleAt, toGrey, type GreyImage, type RgbaImage } from './grey-image.ts';
import { inkDepth } from './ink-depth.ts';
import { areTwoDigits, digitParts, findParts, fullInk, type InkPart } from './ink-parts.ts';
import { strokeWidth, withWidth } from './stroke-width.ts';

export type PhotoProblem = 'empty' | 'two-digits';

export type ReadPhoto = { ink: Float32Array } | { problem: PhotoProblem };

/** Ink is looked for with the longer side between these, in pixels: a finer one takes time, a coarser one loses thin pens. */
const FINEST = 512;
const COARSEST = 160;
/** A pixel of the 28x28 image has this many cells on each axis, as in rasterise.ts. */
const CELLS = 6;
const FINE_SIDE = IMAGE_SIDE * CELLS;
/** MNIST's strokes have a width between these, in pixels; others get the width of PEN. */
const THINNEST = 1.7;
const THICKEST = 3;
/** A picture of 28x28 pixels with a smaller range of lightness is empty. */
const LEAST_RANGE = 0.1;

/**
 * A picture of 28x28 pixels is taken as prepared, light on dark or dark on light.
 * @returns 784 intensities in [0,1], row-major, or why there are none
 */
export function readPhoto(photo: RgbaImage): ReadPhoto {
  const whole = toGrey(photo);
  if (photo.width === IMAGE_SIDE && photo.height === IMAGE_SIDE) return asItIs(whole);
  const longer = Math.max(photo.width, photo.height);
  const grey = resized(whole, Math.min(FINEST, Math.max(COARSEST, longer)) / longer);
  const depth = inkDepth(grey);
  const full = fullInk(depth);
  if (full === null) return { problem: 'empty' };
  const parts = digitParts(findParts(depth, full), Math.min(grey.width, grey.height));
  if (parts.length === 0) return { problem: 'empty' };
  if (areTwoDigits(parts)) return { problem: 'two-digits' };
  return { ink: normalised(coverageOf(depth, full, parts), boxOf(parts)) };
}

/** Takes a picture of MNIST's size as prepared, and finds only whether it is dark on light. */
function asItIs({ values }: GreyImage): ReadPhoto {
  const least = Math.min(...values);
  const range = Math.max(...values) - least;
  if (range < LEAST_RANGE) return { problem: 'empty' };
  const scaled = values.map((value) => (value - least) / range);
  const edge = scaled.filter((_, pixel) => pixel < IMAGE_SIDE || pixel >= IMAGE_SIDE * (IMAGE_SIDE - 1));
  const onLight = edge.reduce((sum, value) => sum + value, 0) / edge.length > 0.5;
  return { ink: onLight ? scaled.map((value) => 1 - value) : scaled };
}

interface Box {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

/** @returns coverage in [0,1]: a half where the depth is half of full ink, 0 outside the digit's parts */
function coverageOf(depth: GreyImage, full: number, parts: readonly InkPart[]): GreyImage {
  const values = new Float32Array(depth.values.length);
  for (const { pixels } of parts)
    for (const pixel of pixels)
      values[pixel] = Math.min(1, Math.max(0, depth.values[pixel] / full / 0.5 - 0.5));
  return { ...depth, values };
}

function boxOf(parts: readonly InkPart[]): Box {
  return {
    left: Math.min(...parts.map((part) => part.left)),
    top: Math.min(...parts.map((part) => part.top)),
    right: Math.max(...parts.map((part) => part.right)) + 1,
    bottom: Math.max(...parts.map((part) => part.bottom)) + 1,
  };
}

function normalised(coverage: GreyImage, box: Box): Float32Array {
  const longer = LONGER_SIDE * CELLS;
  const first = onFineGrid(coverage, box, longer);
  const width = strokeWidth(maskOf(first), FINE_SIDE);
  const wanted = PEN * CELLS;
  if (width >= THINNEST * CELLS && width <= THICKEST * CELLS) return averaged(first);
  // The box will shrink or grow with the stroke, so it is scaled to be right afterwards.
  const scale = (longer - wanted) / Math.max(1, longer - width);
  const second = onFineGrid(coverage, box, longer * scale);
  return averaged(withWidth(maskOf(second), FINE_SIDE, width * scale, wanted));
}

/** @returns the box with `longer` cells on its longer side, in the middle of the fine grid */
function onFineGrid(coverage: GreyImage, { left, top, right, bottom }: Box, longer: number): Float32Array {
  const step = Math.max(right - left, bottom - top) / longer;
  const cells = new Float32Array(FINE_SIDE ** 2);
  const [middleX, middleY] = [(left + right) / 2, (top + bottom) / 2];
  for (let row = 0; row < FINE_SIDE; row++)
    for (let column = 0; column < FINE_SIDE; column++) {
      const x = middleX + (column + 0.5 - FINE_SIDE / 2) * step;
      const y = middleY + (row + 0.5 - FINE_SIDE / 2) * step;
      const inside = x >= left - 1 && x <= right + 1 && y >= top - 1 && y <= bottom + 1;
      cells[row * FINE_SIDE + column] = inside ? sampleAt(coverage, x, y) : 0;
    }
  return cells;
}

function maskOf(cells: Float32Array): Uint8Array {
  return Uint8Array.from(cells, (value) => (value >= 0.5 ? 1 : 0));
}

/** Averages the cells of each pixel, after the centre of mass is moved to the middle by whole cells. */
function averaged(cells: Float32Array): Float32Array {
  let [total, x, y] = [0, 0, 0];
  cells.forEach((value, cell) => {
    total += value;
    x += value * ((cell % FINE_SIDE) + 0.5);
    y += value * (Math.floor(cell / FINE_SIDE) + 0.5);
  });
  const [dx, dy] = [Math.round(MIDDLE * CELLS - x / total), Math.round(MIDDLE * CELLS - y / total)];
  const ink = new Float32Array(IMAGE_SIDE ** 2);
  cells.forEach((value, cell) => {
    const column = Math.floor(((cell % FINE_SIDE) + dx) / CELLS);
    const row = Math.floor((Math.floor(cell / FINE_SIDE) + dy) / CELLS);
    if (column < 0 || row < 0 || column >= IMAGE_SIDE || row >= IMAGE_SIDE) return;
    ink[row * IMAGE_SIDE + column] += value / CELLS ** 2;
  });
  return withPeakOne(ink);
}
