// Images of digits as bytes: 784 a picture, row-major, bright on dark, and their labels 0 to 9.

export interface DigitImages {
  pixels: Uint8Array;
  labels: Uint8Array;
  count: number;
}
