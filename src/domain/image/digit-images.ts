// Images of digits as bytes, and their labels.

export const DIGITS = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9];

/** How many digits there are to choose from, in the field's word. */
export const CLASSES = DIGITS.length;

export interface DigitImages {
  /** 784 an image, row-major, bright on dark, one image after the other. */
  pixels: Uint8Array;
  /** The true digits, 0 to 9. */
  labels: Uint8Array;
  count: number;
}
