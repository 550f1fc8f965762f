// A drawing as vectors, in the pad's logical units: 0 to PAD_SIZE on both axes, y downward, whatever the size on the screen.

export const PAD_SIZE = 1000;

export interface Point {
  x: number;
  y: number;
}

/** The way of the pen from where it was put down to where it was lifted. */
export type Stroke = readonly Point[];
