// Draws an eight: in one stroke like an S that comes back, begun at the top or in the middle, closed or not, or as two rings.

import {
  between,
  chance,
  curve,
  narrowed,
  pickStyle,
  ring,
  type Path,
  type Point,
  type Random,
} from '../pen-path.ts';

/** @returns the strokes of an eight in the unit box */
export function eight(random: Random): Path[] {
  const waist = between(random, 0.38, 0.54);
  const upper = between(random, 0.25, 0.45);
  const [left, right] = [0.5 - upper, 0.5 + upper];
  const gap = chance(random, 0.3) ? between(random, 0.08, 0.24) : between(random, -0.04, 0.04);
  const start: Point = [right - 0.06, waist * 0.3];
  const down: Point[] = [
    [0.5, 0],
    [left, waist / 2],
    [0.5, waist],
    [0.95, (1 + waist) / 2],
  ];
  const up: Point[] = [
    [0.5, 1],
    [0.05, (1 + waist) / 2],
    [0.5, waist],
    [right, waist / 2 + gap / 2],
  ];
  const paths = pickStyle<Path[]>(random, [
    [0.43, () => [curve(random, start, ...down, ...up, [start[0] + gap / 3, start[1] + gap])]],
    [
      0.15,
      () => [
        curve(
          random,
          [0.5, waist],
          [right, waist / 2],
          [0.5, 0],
          [left, waist / 2],
          [0.5, waist],
          [0.95, (1 + waist) / 2],
          [0.5, 1],
          [0.05, (1 + waist) / 2],
          [0.5 - gap, waist + gap],
        ),
      ],
    ],
    [
      0.12,
      () => [
        curve(
          random,
          [0.15, between(random, 0.02, 0.2)],
          [0.5, 0],
          [0.85, 0.15],
          [0.5, waist],
          [0.05, (1 + waist) / 2],
          [0.5, 1],
          [0.95, (1 + waist) / 2],
          [0.5, waist],
          [left, waist / 2],
          [0.45, between(random, 0, 0.1)],
        ),
      ],
    ],
    [
      0.3,
      () => {
        const apart = between(random, -0.05, 0.05);
        const sway = between(random, -0.08, 0.08);
        const from = () => between(random, -180, 180);
        const sweep = () => between(random, 320, 390);
        return [
          ring({ middle: [0.5 + sway, waist / 2 - apart / 2], radii: [upper, waist / 2] }, from(), sweep()),
          ring({ middle: [0.5 - sway, (1 + waist) / 2], radii: [0.46, (1 - waist) / 2] }, from(), sweep()),
        ];
      },
    ],
  ]);
  return narrowed(paths, chance(random, 0.15) ? between(random, 0.8, 1) : between(random, 0.3, 0.8));
}
