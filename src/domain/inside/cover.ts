// Covers parts of a drawing to test an explanation: the pixels that it marks, as many others at random, and, for occlusion
// (Zeiler and Fergus 2014), squares over the whole image.

import { IMAGE_PIXELS, IMAGE_SIDE } from '../image/ink.ts';

/** A pixel of at least this intensity counts as ink. */
const IS_INK = 0.1;
/** Without a fifth of its ink a digit can still be read, so that covering random pixels does little harm. */
const MARKED_SHARE = 0.2;
const FEWEST_MARKED = 5;

export interface Explanation {
  digit: number;
  probability: number;
  /**
   * Each of the 784 pixels has its share of the log-odds of the digit, log p / (1 - p), less those of a blank image; a positive
   * share speaks for the digit.
   */
  attribution: Float32Array;
  /** Each of the 784 pixels has the mean fall of the probability over the squares that cover it. */
  occlusion: Float32Array;
  /** These are the indices of the pixels of ink that speak most for the digit. */
  marked: number[];
  /** It is the probability of the digit when the marked pixels are blank. */
  withoutMarked: number;
  /** It is the probability when as many other pixels of ink are blank, as the mean of several random choices. */
  withoutOthers: number;
}

/**
 * @param ink 784 intensities in [0,1]
 * @param attribution 784 numbers, positive where a pixel speaks for the digit
 * @returns indices of the pixels of ink that speak most for the digit: a fifth of all ink or five, if so many speak for it
 */
export function mostMarked(ink: Float32Array, attribution: Float32Array): number[] {
  const inked = pixelsOfInk(ink);
  const count = Math.max(FEWEST_MARKED, Math.round(inked.length * MARKED_SHARE));
  return inked
    .filter((pixel) => attribution[pixel] > 0)
    .sort((one, other) => attribution[other] - attribution[one])
    .slice(0, count);
}

/** @param random numbers in [0,1) @returns indices of as many random pixels of ink that are not marked, if there are so many */
export function othersThan(ink: Float32Array, marked: readonly number[], random: () => number): number[] {
  const taken = new Set(marked);
  const others = pixelsOfInk(ink).filter((pixel) => !taken.has(pixel));
  for (let index = others.length - 1; index > 0; index--) {
    const swap = Math.floor(random() * (index + 1));
    [others[index], others[swap]] = [others[swap], others[index]];
  }
  return others.slice(0, marked.length);
}

/** @param pixels indices @returns a copy of the drawing in which these pixels are blank */
export function without(ink: Float32Array, pixels: readonly number[]): Float32Array {
  const covered = ink.slice();
  for (const pixel of pixels) covered[pixel] = 0;
  return covered;
}

const SQUARE = 5;
const STRIDE = 2;

/** @returns the indices of the pixels of each square: 5x5 pixels, middles two pixels apart, cut off at the image's edge */
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

/** @param falls one for each square @returns for each of 784 pixels the mean fall of the squares that cover it */
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
