// Images of digits as bytes: 784 a picture, row-major, bright on dark, and their labels 0 to 9.

export const DIGITS = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9];

export interface DigitImages {
  pixels: Uint8Array;
  labels: Uint8Array;
  count: number;
}
