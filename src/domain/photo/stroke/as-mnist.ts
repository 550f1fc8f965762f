// Prepares the ink of one digit as MNIST was made, in 28x28 pixels: the longer side becomes 20 px, the centre of mass is in the
// middle, and the stroke is about as wide as in MNIST.

import { IMAGE_SIDE } from '../../image/ink.ts';
import { MIDDLE, LONGER_SIDE, PEN, withPeakOne } from '../../drawing/prepare-drawing.ts';
import type { InkOfDigit } from '../find/find-digits.ts';
import { cutOut, sampleAt, type GreyImage } from '../grey-image.ts';
import { distanceTo } from './distance.ts';
import { strokeWidth, withWidth } from './stroke-width.ts';

/** A pixel of the 28x28 image has this many cells on each axis, as in rasterise.ts. */
const CELLS = 6;
const FINE_SIDE = IMAGE_SIDE * CELLS;
/** MNIST's strokes have a width between these, in pixels; others get the width of PEN. */
const THINNEST = 1.7;
const THICKEST = 3;

/** @returns 784 intensities in [0,1], row-major */
export function asMnist({ coverage, box }: InkOfDigit): Float32Array {
  const cut = cutOut(coverage, box, 1);
  const longest = Math.max(cut.width, cut.height) - 2;
  const longer = LONGER_SIDE * CELLS;
  const width = strokeWidth(marked(cut.values), cut.width, cut.height) * (longer / longest);
  const wanted = PEN * CELLS;
  if (width >= THINNEST * CELLS && width <= THICKEST * CELLS)
    return averaged(onFineGrid(cut, longest / longer));
  // The box will shrink or grow with the stroke, so it is scaled to be right afterwards.
  const scale = (longer - wanted) / Math.max(1, longer - width);
  const step = longest / (longer * scale);
  if (width > wanted)
    return averaged(withWidth(marked(onFineGrid(cut, step)), FINE_SIDE, width * scale, wanted));
  // A thin stroke grows before the picture shrinks, which it would not outlive.
  return averaged(onFineGrid(grown(cut, ((wanted - width * scale) / 2) * step), step));
}

function marked(values: Float32Array): Uint8Array {
  return Uint8Array.from(values, (value) => (value >= 0.5 ? 1 : 0));
}

/** @param by pixels on each side @returns coverage of wider strokes, in a picture that has room for them */
function grown(cut: GreyImage, by: number): GreyImage {
  const room = Math.ceil(by) + 1;
  const width = cut.width + 2 * room;
  const height = cut.height + 2 * room;
  const core = new Uint8Array(width * height);
  cut.values.forEach((value, pixel) => {
    if (value < 0.5) return;
    const x = pixel % cut.width;
    core[((pixel - x) / cut.width + room) * width + x + room] = 1;
  });
  const values = distanceTo(core, width, height).map((distance) =>
    Math.min(1, Math.max(0, by + 1 - distance)),
  );
  return { width, height, values };
}

/** @param step the pixels that a cell is wide @returns the picture in the middle of the fine grid */
function onFineGrid(cut: GreyImage, step: number): Float32Array {
  const cells = new Float32Array(FINE_SIDE ** 2);
  const samples = Math.max(1, Math.ceil(step));
  for (let row = 0; row < FINE_SIDE; row++)
    for (let column = 0; column < FINE_SIDE; column++) {
      let sum = 0;
      for (let down = 0; down < samples; down++)
        for (let along = 0; along < samples; along++) {
          const x = cut.width / 2 + (column + (along + 0.5) / samples - FINE_SIDE / 2) * step;
          const y = cut.height / 2 + (row + (down + 0.5) / samples - FINE_SIDE / 2) * step;
          if (x >= 0 && y >= 0 && x <= cut.width && y <= cut.height) sum += sampleAt(cut, x, y);
        }
      cells[row * FINE_SIDE + column] = sum / samples ** 2;
    }
  return cells;
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
