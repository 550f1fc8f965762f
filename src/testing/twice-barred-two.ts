// Lists the strokes of a two with two bars through it, in hundredths of the pad's side. A model of MNIST takes it for a three
// or an eight.

export const TWICE_BARRED_TWO: (readonly [number, number])[][] = [
  [
    [24, 20],
    [74, 20],
    [26, 84],
    [76, 84],
  ],
  [
    [30, 46],
    [72, 46],
  ],
  [
    [26, 62],
    [66, 62],
  ],
];
