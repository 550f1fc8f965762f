// A drawing is vectors in the pad's units: 0 to PAD_SIZE on both axes, y downward, whatever the pad's size on the screen.

export const PAD_SIZE = 1000;

/** The pen on the pad is this wide, in its units: nearly as MNIST's pen, two pixels of twenty. */
export const PAD_PEN = PAD_SIZE * 0.065;

export interface Point {
  x: number;
  y: number;
}

/** A stroke is the path of the pen from where it was put down to where it was lifted. */
export type Stroke = readonly Point[];
