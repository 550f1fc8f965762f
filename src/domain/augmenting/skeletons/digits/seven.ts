// Draws a seven: its top straight or waved, its stem straight or bent; Europe adds a bar, Japan a stroke down at the left.

import {
  bar,
  between,
  chance,
  curve,
  narrowed,
  pickStyle,
  spread,
  straight,
  type Path,
  type Point,
  type Random,
} from '../pen-path.ts';

/** @returns the strokes of a seven in the unit box */
export function seven(random: Random): Path[] {
  const left = between(random, -0.04, 0.16);
  const corner = [between(random, 0.85, 1), between(random, -0.05, 0.05)] as const;
  const foot = [between(random, 0.1, 0.65), 1] as const;
  const top = pickStyle<Path>(random, [
    [0.5, () => straight(random, [0, left], corner)],
    [0.2, () => curve(random, [0, left + 0.06], [0.25, left - 0.04], [0.6, 0.08], corner)],
    // It begins with a hook and has a round shoulder.
    [
      0.3,
      () =>
        curve(random, [0.02, left + between(random, 0.1, 0.32)], [0.1, left], [0.55, 0], [corner[0], 0.1]),
    ],
  ]);
  const bend = chance(random, 0.5) ? between(random, 0, 0.26) : 0;
  const at = (share: number) =>
    [corner[0] + (foot[0] - corner[0]) * share - bend * Math.sin(Math.PI * share), share] as const;
  const hooks = chance(random, 0.22);
  const toe: Point[] = hooks ? [[foot[0] + between(random, 0.12, 0.35), between(random, 0.88, 1)]] : [];
  const stem =
    bend > 0 || hooks
      ? curve(random, corner, at(0.35), at(0.65), foot, ...toe)
      : straight(random, corner, foot);
  const strokes: Path[] = [[...top, ...stem]];
  if (chance(random, 0.35))
    strokes.push(straight(random, [0, left], [spread(random, 0.08), left + between(random, 0.1, 0.36)]));
  if (chance(random, 0.45)) {
    const sides = [between(random, 0.15, 0.5), between(random, 0.12, 0.55)] as const;
    strokes.push(bar(random, at(between(random, 0.4, 0.74)), ...sides, between(random, -0.2, 0.3)));
  }
  return narrowed(strokes, chance(random, 0.2) ? between(random, 0.85, 1.1) : between(random, 0.5, 0.85));
}
