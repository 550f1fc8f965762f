// Draws a three: round, with a corner or a loop in the middle, or with a flat top.

import {
  between,
  chance,
  curve,
  narrowed,
  pickStyle,
  straight,
  type Path,
  type Random,
} from '../pen-path.ts';

/** @returns the strokes of a three in the unit box */
export function three(random: Random): Path[] {
  const waist = between(random, 0.38, 0.52);
  const inward = between(random, 0.25, 0.6);
  const lower = [
    [between(random, 0.85, 1), (1 + waist) / 2],
    [0.5, 1],
    [between(random, 0, 0.15), between(random, 0.78, 0.95)],
  ] as const;
  const upper = [
    [between(random, 0, 0.15), between(random, 0.06, 0.25)],
    [0.5, 0],
    [between(random, 0.78, 0.95), waist / 2],
  ] as const;
  const middle = [inward, waist] as const;
  const paths = pickStyle<Path[]>(random, [
    [0.5, () => [[...curve(random, ...upper, middle), ...curve(random, middle, ...lower)]]],
    [
      0.2,
      () => [
        curve(
          random,
          ...upper,
          [inward, waist - 0.06],
          [inward - 0.12, waist + 0.03],
          [inward, waist + 0.07],
          ...lower,
        ),
      ],
    ],
    [0.3, () => [[...straight(random, [0.05, 0.02], [0.88, 0], middle), ...curve(random, middle, ...lower)]]],
  ]);
  return narrowed(paths, chance(random, 0.15) ? between(random, 0.85, 1.1) : between(random, 0.45, 0.85));
}
