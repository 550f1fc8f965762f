// Augments a training image: a pen style, an affine map and an elastic distortion (Simard et al. 2003) in one resampling, and
// another pen width. The result is normalised as MNIST is: longer side 20 px, centre of mass in the middle, peak 1.

import type { DigitImages } from '../image/digit-images.ts';
import { IMAGE_PIXELS, IMAGE_SIDE, inkOfByte } from '../image/ink.ts';
import type { Augmentation } from './augmentation.ts';
import { drawNonDigit } from './non-digits.ts';
import { CANVAS_SIDE, MARGIN } from './pen-canvas.ts';
import { drawPenStyle } from './pen-styles.ts';

const LONGER_SIDE = 20;
/** This index is the middle of a pixel, so that it is the same place as 14.5 from the edge in prepareDrawing. */
const MIDDLE = IMAGE_SIDE / 2;
/** The elastic grid has this many points on each axis. */
const GRID = 6;
const INK = 0.3;

/** Each output row or column lies in a cell of the elastic grid, a share of the way through it. */
const GRID_CELL = Array.from({ length: IMAGE_SIDE }, (_, index) => {
  const at = (index / (IMAGE_SIDE - 1)) * (GRID - 1);
  const cell = Math.min(GRID - 2, Math.floor(at));
  // The share is smoothed, so that the displacement field has no kinks at the points.
  const share = at - cell;
  return { cell, share: share * share * (3 - 2 * share) };
});

/** It reuses its buffers, so that an image allocates no memory; it must not be used for two images at once. */
export class DigitWarper {
  private readonly canvas = new Float32Array(CANVAS_SIDE * CANVAS_SIDE);
  private readonly warped = new Float32Array(IMAGE_PIXELS);
  private readonly gridX = new Float32Array(GRID * GRID);
  private readonly gridY = new Float32Array(GRID * GRID);
  private readonly lineX = new Float32Array(GRID);
  private readonly lineY = new Float32Array(GRID);

  /**
   * Writes an augmented copy of an image.
   * @param source bytes of images, of which the 784 from index `from` on are read, their digit, and whether it gets a pen style
   * @param random numbers in [0,1): the same ones give the same image
   * @param out receives 784 intensities in [0,1] from index `to` on
   */
  warp(
    { pixels, from, digit, hasStyle }: { pixels: Uint8Array; from: number; digit: number; hasStyle: boolean },
    settings: Augmentation,
    random: () => number,
    out: Float32Array,
    to: number,
  ): void {
    const { canvas } = this;
    canvas.fill(0);
    for (let y = 0; y < IMAGE_SIDE; y++) {
      const row = (y + MARGIN) * CANVAS_SIDE + MARGIN;
      for (let x = 0; x < IMAGE_SIDE; x++) canvas[row + x] = inkOfByte(pixels[from + y * IMAGE_SIDE + x]);
    }
    if (hasStyle) drawPenStyle(canvas, digit, random);
    this.finish(settings, random, out, to);
  }

  /** Writes a non-digit image, augmented as digits are. @param images the source of digits that it may be made of */
  warpNonDigit(
    images: DigitImages,
    settings: Augmentation,
    random: () => number,
    out: Float32Array,
    to: number,
  ): void {
    this.canvas.fill(0);
    drawNonDigit(this.canvas, images, random);
    this.finish(settings, random, out, to);
  }

  private finish(settings: Augmentation, random: () => number, out: Float32Array, to: number): void {
    this.resample(settings, random);
    if (settings.penWidth > 0) this.changePen(settings.penWidth, random);
    putWithPeakOne(this.warped, out, to);
  }

  private resample(settings: Augmentation, random: () => number): void {
    const spread = (most: number) => (random() * 2 - 1) * most;
    const angle = (spread(settings.rotation) * Math.PI) / 180;
    const [cos, sin, shear] = [Math.cos(angle), Math.sin(angle), spread(settings.shear)];
    const [scaleX, scaleY] = [1 + spread(settings.scale), 1 + spread(settings.scale)];
    // (a b; c d) is rotation x shear x scale.
    const a = cos * scaleX;
    const b = (cos * shear - sin) * scaleY;
    const c = sin * scaleX;
    const d = (sin * shear + cos) * scaleY;
    const found = measure(this.canvas, a, b, c, d);
    if (!found) {
      this.warped.fill(0);
      return;
    }
    const size = (LONGER_SIDE - 1) / Math.max(1, found.longerSide);
    const determinant = (a * d - b * c) * size;
    const [ia, ib, ic, id] = [d / determinant, -b / determinant, -c / determinant, a / determinant];
    const [toX, toY] = [MIDDLE + spread(settings.shift), MIDDLE + spread(settings.shift)];
    for (let point = 0; point < GRID * GRID; point++) {
      this.gridX[point] = spread(settings.elastic);
      this.gridY[point] = spread(settings.elastic);
    }
    const { canvas, warped, gridX, gridY, lineX, lineY } = this;
    for (let y = 0; y < IMAGE_SIDE; y++) {
      const row = GRID_CELL[y];
      between(gridX, row, lineX);
      between(gridY, row, lineY);
      for (let x = 0; x < IMAGE_SIDE; x++) {
        const { cell, share } = GRID_CELL[x];
        const u = x - toX + lineX[cell] + (lineX[cell + 1] - lineX[cell]) * share;
        const v = y - toY + lineY[cell] + (lineY[cell + 1] - lineY[cell]) * share;
        warped[y * IMAGE_SIDE + x] = sample(
          canvas,
          found.massX + ia * u + ib * v,
          found.massY + ic * u + id * v,
        );
      }
    }
  }

  /** Blurs and applies a soft threshold: its place decides how wide the stroke becomes, its slope how crisp. */
  private changePen(most: number, random: () => number): void {
    const { warped, canvas: blurred } = this;
    const wider = (random() * 2 - 1) * most;
    const crisp = 1 + random() * 1.5;
    blur(warped, blurred);
    let peak = 0;
    for (let index = 0; index < IMAGE_PIXELS; index++) {
      blurred[index] = (warped[index] + blurred[index]) / 2;
      if (blurred[index] > peak) peak = blurred[index];
    }
    if (peak === 0) return;
    const threshold = peak * (0.5 - wider * 0.35);
    const slope = Math.max(crisp, 0.5 / threshold);
    for (let index = 0; index < IMAGE_PIXELS; index++) {
      // The background stays exactly 0.
      const value = blurred[index] === 0 ? 0 : 0.5 + (blurred[index] - threshold) * slope;
      warped[index] = value < 0 ? 0 : value > 1 ? 1 : value;
    }
  }
}

/** @returns the longer side of the ink's box after the map, and the ink's centre of mass before it; null without ink */
function measure(canvas: Float32Array, a: number, b: number, c: number, d: number) {
  let left = Infinity;
  let right = -Infinity;
  let top = Infinity;
  let bottom = -Infinity;
  let mass = 0;
  let massX = 0;
  let massY = 0;
  for (let y = 0; y < CANVAS_SIDE; y++) {
    for (let x = 0; x < CANVAS_SIDE; x++) {
      const ink = canvas[y * CANVAS_SIDE + x];
      if (ink === 0) continue;
      mass += ink;
      massX += ink * x;
      massY += ink * y;
      if (ink < INK) continue;
      const u = a * x + b * y;
      const v = c * x + d * y;
      if (u < left) left = u;
      if (u > right) right = u;
      if (v < top) top = v;
      if (v > bottom) bottom = v;
    }
  }
  if (right < left) return null;
  return { massX: massX / mass, massY: massY / mass, longerSide: Math.max(right - left, bottom - top) };
}

/** Writes to `line` the grid's values along one row of the picture. */
function between(grid: Float32Array, { cell, share }: { cell: number; share: number }, line: Float32Array) {
  for (let column = 0; column < GRID; column++) {
    const upper = grid[cell * GRID + column];
    line[column] = upper + (grid[(cell + 1) * GRID + column] - upper) * share;
  }
}

/** Samples bilinearly; outside the canvas there is no ink. */
function sample(canvas: Float32Array, x: number, y: number): number {
  if (x < 0 || y < 0 || x >= CANVAS_SIDE - 1 || y >= CANVAS_SIDE - 1) return 0;
  const column = x | 0;
  const row = y | 0;
  const shareX = x - column;
  const at = row * CANVAS_SIDE + column;
  const upper = canvas[at] + (canvas[at + 1] - canvas[at]) * shareX;
  const lower = canvas[at + CANVAS_SIDE] + (canvas[at + CANVAS_SIDE + 1] - canvas[at + CANVAS_SIDE]) * shareX;
  return upper + (lower - upper) * (y - row);
}

/** Blurs with the weights 1 2 1 on both axes. @param to gets 784 values; those on the border stay 0 */
function blur(from: Float32Array, to: Float32Array): void {
  const side = IMAGE_SIDE;
  to.fill(0, 0, IMAGE_PIXELS);
  for (let y = 1; y < side - 1; y++) {
    for (let x = 1; x < side - 1; x++) {
      const at = y * side + x;
      const corners = from[at - side - 1] + from[at - side + 1] + from[at + side - 1] + from[at + side + 1];
      const sides = from[at - side] + from[at + side] + from[at - 1] + from[at + 1];
      to[at] = (corners + 2 * sides + 4 * from[at]) / 16;
    }
  }
}

function putWithPeakOne(warped: Float32Array, out: Float32Array, to: number): void {
  let peak = 0;
  for (let index = 0; index < IMAGE_PIXELS; index++) if (warped[index] > peak) peak = warped[index];
  const scale = peak > 0 ? 1 / peak : 0;
  for (let index = 0; index < IMAGE_PIXELS; index++) out[to + index] = warped[index] * scale;
}
