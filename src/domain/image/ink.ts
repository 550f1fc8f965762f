// A drawing as vectors and as the picture that a network reads. "Ink" is intensity in [0,1], bright on dark.

/** One point of a stroke in the pad's logical units: 0 to PAD_SIZE on both axes, y downward. */
export interface Point {
  x: number;
  y: number;
}

export type Stroke = readonly Point[];

export const PAD_SIZE = 1000;

export const IMAGE_SIDE = 28;
export const IMAGE_PIXELS = IMAGE_SIDE * IMAGE_SIDE;
