// Defines the classes, which are the ten digits, and labelled images of them.

export const DIGITS = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9];

export const CLASSES = DIGITS.length;

export interface DigitImages {
  /** Each image has 784 bytes, row-major, bright on dark, one image after the other. */
  pixels: Uint8Array;
  /** Labels are the true digits, 0 to 9. */
  labels: Uint8Array;
  count: number;
}
