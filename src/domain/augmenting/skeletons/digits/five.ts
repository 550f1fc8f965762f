// Draws a five: in one stroke with corners, in one like an S, or with a bar of its own that may stand apart.

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

/** @returns the strokes of a five in the unit box */
export function five(random: Random): Path[] {
  const knee = [between(random, 0.05, 0.2), between(random, 0.36, 0.52)] as const;
  const bowl = [
    [between(random, 0.45, 0.62), knee[1] - between(random, 0, 0.1)],
    [between(random, 0.85, 1), between(random, 0.62, 0.76)],
    [0.5, 1],
    [between(random, -0.05, 0.12), between(random, 0.84, 0.98)],
  ] as const;
  const neck = [between(random, 0.12, 0.3), between(random, 0, 0.1)] as const;
  const rise = between(random, -0.12, 0.08);
  const reach = between(random, 0.6, 1.1);
  const paths = pickStyle<Path[]>(random, [
    [0.35, () => [[...straight(random, [reach, rise], neck, knee), ...curve(random, knee, ...bowl)]]],
    [
      0.25,
      () => [
        curve(
          random,
          [between(random, 0.75, 1), between(random, 0, 0.16)],
          [0.45, 0],
          [0.12, 0.2],
          [0.42, 0.44],
          [0.86, 0.7],
          [0.48, 1],
          [0, between(random, 0.84, 0.95)],
        ),
      ],
    ],
    [
      0.4,
      () => {
        const gap = between(random, -0.06, 0.24);
        const low = between(random, -0.06, 0.1);
        return [
          [...straight(random, neck, knee), ...curve(random, knee, ...bowl)],
          straight(
            random,
            [neck[0] + gap, neck[1] + low],
            [neck[0] + gap + between(random, 0.3, 0.75), neck[1] + low + rise],
          ),
        ];
      },
    ],
  ]);
  return narrowed(paths, chance(random, 0.2) ? between(random, 0.85, 1.15) : between(random, 0.5, 0.85));
}
