// Draws a four: closed, open with a straight or a round arm, joined in one stroke, or a lightning whose stem begins at the bar.

import {
  between,
  chance,
  curve,
  narrowed,
  pickStyle,
  straight,
  type Path,
  type Point,
  type Random,
} from '../pen-path.ts';

/** @returns the strokes of a four in the unit box */
export function four(random: Random): Path[] {
  const bar = between(random, 0.42, 0.7);
  const stem = between(random, 0.6, 0.85);
  const slope = between(random, -0.1, 0.06);
  const foot: Point = [stem + between(random, -0.2, 0.08), 1];
  const arm: Point = [between(random, 0.05, 0.4), between(random, 0, 0.12)];
  const corner: Point = [0, bar];
  const end: Point = [between(random, stem + 0.02, 1.1), bar + slope];
  const top: Point = [stem + between(random, -0.02, 0.14), between(random, 0, 0.32)];
  const paths = pickStyle<Path[]>(random, [
    [0.15, () => [straight(random, [stem, 0], corner, end), straight(random, [stem, 0], foot)]],
    [0.2, () => [straight(random, arm, corner, end), straight(random, top, foot)]],
    [
      0.14,
      () => [curve(random, arm, [0.02, bar * 0.7], [0.25, bar + 0.04], end), straight(random, top, foot)],
    ],
    [0.15, () => [straight(random, arm, corner, end, top, foot)]],
    [0.18, () => lightning(random, bar, slope)],
    [0.18, () => tallArm(random)],
  ]);
  return narrowed(paths, chance(random, 0.25) ? between(random, 0.3, 0.6) : between(random, 0.6, 1));
}

/** The stem begins where the bar ends, in one stroke with it. */
function lightning(random: Random, bar: number, slope: number): Path[] {
  const [start, end, foot] = [
    between(random, 0.3, 0.75),
    between(random, 0.65, 1),
    between(random, 0.35, 0.75),
  ];
  return [straight(random, [start, 0], [0, bar], [end, bar + slope], [foot, 1])];
}

/** The arm is the taller stroke, and a short stem crosses the bar low down. */
function tallArm(random: Random): Path[] {
  const bar = between(random, 0.62, 0.84);
  const stem = between(random, 0.5, 0.8);
  const arm: Point = [between(random, 0, 0.45), 0];
  const end: Point = [between(random, stem, 1), bar + between(random, -0.12, 0.04)];
  const bent = chance(random, 0.5);
  return [
    bent ? curve(random, arm, [0, bar * 0.75], [0.2, bar], end) : straight(random, arm, [0, bar], end),
    straight(
      random,
      [stem + between(random, -0.02, 0.12), between(random, 0.32, 0.6)],
      [stem + between(random, -0.12, 0.05), 1],
    ),
  ];
}
