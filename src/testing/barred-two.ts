// A two with a bar through it, in hundredths of the pad, which the tutorial model takes for a three.

export const BARRED_TWO: (readonly [number, number])[][] = [
  [
    [24, 20],
    [74, 20],
    [26, 84],
    [76, 84],
  ],
  [
    [34, 50],
    [66, 50],
  ],
];
