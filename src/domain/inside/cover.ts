// Covered drawings: the pixels that an explanation marks, as many others by chance, and squares over the whole picture.

import { IMAGE_PIXELS, IMAGE_SIDE } from '../image/ink.ts';

/** A pixel with less is not worth covering. */
const IS_INK = 0.1;
/** Without a fifth of its ink a digit is still one: what is covered by chance hurts little. */
const MARKED_SHARE = 0.2;
const FEWEST_MARKED = 5;

export interface Explanation {
  digit: number;
  probability: number;
  /** 784 parts of how far the log-odds of the digit, log p / (1 - p), lie above the blank sheet's; positive speaks for it. */
  attribution: Float32Array;
  /** 784 mean falls of the probability when a square over the pixel is blank. */
  occlusion: Float32Array;
  /** The pixels of ink that speak most for the digit. */
  marked: number[];
  /** The probability without these, and without as many other pixels of ink, the mean of several choices. */
  withoutMarked: number;
  withoutOthers: number;
}

/** The pixels of ink that speak most for the digit, a fifth of all ink. */
export function mostMarked(ink: Float32Array, attribution: Float32Array): number[] {
  const inked = pixelsOfInk(ink);
  const count = Math.max(FEWEST_MARKED, Math.round(inked.length * MARKED_SHARE));
  return inked
    .filter((pixel) => attribution[pixel] > 0)
    .sort((one, other) => attribution[other] - attribution[one])
    .slice(0, count);
}

/** @returns as many pixels of ink that are not marked, drawn by chance @param random numbers in [0,1) */
export function othersThan(ink: Float32Array, marked: readonly number[], random: () => number): number[] {
  const taken = new Set(marked);
  const others = pixelsOfInk(ink).filter((pixel) => !taken.has(pixel));
  for (let index = others.length - 1; index > 0; index--) {
    const swap = Math.floor(random() * (index + 1));
    [others[index], others[swap]] = [others[swap], others[index]];
  }
  return others.slice(0, marked.length);
}

/** @returns a copy of the drawing in which these pixels are blank */
export function without(ink: Float32Array, pixels: readonly number[]): Float32Array {
  const covered = ink.slice();
  for (const pixel of pixels) covered[pixel] = 0;
  return covered;
}

const SQUARE = 5;
const STRIDE = 2;

/** Squares of 5x5 pixels whose middles lie two pixels apart: the pixels of each. */
export function coveringSquares(): number[][] {
  const squares: number[][] = [];
  const reach = (SQUARE - 1) / 2;
  for (let row = 0; row < IMAGE_SIDE; row += STRIDE)
    for (let column = 0; column < IMAGE_SIDE; column += STRIDE) {
      const pixels: number[] = [];
      for (let y = Math.max(0, row - reach); y <= Math.min(IMAGE_SIDE - 1, row + reach); y++)
        for (let x = Math.max(0, column - reach); x <= Math.min(IMAGE_SIDE - 1, column + reach); x++)
          pixels.push(y * IMAGE_SIDE + x);
      squares.push(pixels);
    }
  return squares;
}

/** @returns at each pixel the mean fall of all squares that cover it. */
export function meanFalls(squares: readonly number[][], falls: readonly number[]): Float32Array {
  const sums = new Float32Array(IMAGE_PIXELS);
  const counts = new Float32Array(IMAGE_PIXELS);
  squares.forEach((pixels, index) => {
    for (const pixel of pixels) {
      sums[pixel] += falls[index];
      counts[pixel] += 1;
    }
  });
  return sums.map((sum, pixel) => (counts[pixel] === 0 ? 0 : sum / counts[pixel]));
}

function pixelsOfInk(ink: Float32Array): number[] {
  return Array.from(ink.keys()).filter((pixel) => ink[pixel] >= IS_INK);
}
