// Draws a two: with a flat foot, a loop or a wave at its foot, or with corners like a Z.

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

/** @returns the strokes of a two in the unit box */
export function two(random: Random): Path[] {
  const start = between(random, 0.1, 0.36);
  const right = between(random, 0.2, 0.36);
  const top = [
    [between(random, 0, 0.12), start],
    [between(random, 0.35, 0.55), 0],
    [0.92, right],
    [0.55, between(random, 0.58, 0.72)],
  ] as const;
  const foot = between(random, 0.88, 1.06);
  const short = [between(random, 0.35, 0.6), between(random, 0.86, 1)] as const;
  const end = [between(random, 0.8, 1.1), foot] as const;
  const paths = pickStyle<Path[]>(random, [
    [0.4, () => [[...curve(random, ...top, [0, 1]), ...straight(random, end)]]],
    [0.05, () => [curve(random, ...top, [between(random, 0.1, 0.4), 0.98], short)]],
    [0.27, () => [curve(random, ...top, [0.08, 1], [0, 0.88], [0.2, 0.82], [0.55, 0.95], end)]],
    [0.13, () => [curve(random, ...top, [0, 1], [0.35, 0.9], [0.7, 1], [1, 0.86])]],
    [0.15, () => [straight(random, [0.03, between(random, 0, 0.15)], [0.92, 0.03], [0, 0.97], end)]],
  ]);
  return narrowed(paths, chance(random, 0.2) ? between(random, 0.9, 1.3) : between(random, 0.5, 0.9));
}
