// Draws a nine: a ring, closed or open, and a stem that is straight, slanted, hooked to the right, or curls back to the left.

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

/** @returns the strokes of a nine in the unit box */
export function nine(random: Random): Path[] {
  const paths = chance(random, 0.35) ? smallRing(random) : wideRing(random);
  return narrowed(paths, chance(random, 0.15) ? between(random, 0.8, 1) : between(random, 0.42, 0.8));
}

function wideRing(random: Random): Path[] {
  const loop = between(random, 0.36, 0.58);
  const right = between(random, 0.82, 0.95);
  const start: Point = [right, between(random, 0.04, 0.2)];
  const open = chance(random, 0.3) ? between(random, 0.06, 0.28) : between(random, -0.04, 0.03);
  const ring: Point[] = [
    [0.5, 0],
    [between(random, 0, 0.1), loop / 2],
    [between(random, 0.35, 0.5), loop],
    [right - open * 0.6, between(random, 0.1, 0.3) * (1 + open)],
  ];
  const low = between(random, 0.78, 1);
  const hook: Point[] = [
    [between(random, 0.35, 0.6), 1],
    [between(random, 0.05, 0.3), between(random, 0.86, 0.96)],
  ];
  const curl: Point[] = [
    [between(random, 0.4, 0.6), 1],
    [between(random, -0.1, 0.2), between(random, 0.72, 0.92)],
  ];
  const toe: Point = [right + between(random, 0.08, 0.25), between(random, 0.92, 1)];
  const stem = pickStyle<Path>(random, [
    [0.22, () => straight(random, start, [right + between(random, -0.12, 0.04), 1])],
    [0.2, () => straight(random, start, [between(random, 0.3, 0.7), 1])],
    [0.17, () => curve(random, start, [right, 0.5], [right - 0.12, 0.86], ...hook)],
    [0.18, () => curve(random, start, [right + 0.03, 0.45], [right, 0.8], ...curl)],
    [
      0.15,
      () =>
        curve(
          random,
          start,
          [right, 0.5],
          [right - 0.1, low - 0.08],
          [0.35, low],
          [between(random, -0.45, 0), low],
        ),
    ],
    [0.08, () => curve(random, start, [right - 0.06, 0.55], [right - 0.05, 0.92], toe)],
  ]);
  return [curve(random, [start[0] - open, start[1]], ...ring), stem];
}

/** The stem swings out to the right below a small ring, and curls far back to the left. */
function smallRing(random: Random): Path[] {
  const [width, height] = [between(random, 0.28, 0.55), between(random, 0.18, 0.36)];
  const left = between(random, 0, 0.3);
  const right = left + width;
  const start: Point = [right + between(random, -0.02, 0.2), between(random, -0.02, 0.1)];
  const ring: Point[] = [
    [left + width / 2, 0],
    [left, height / 2],
    [left + width * 0.45, height],
    [right, between(random, 0.3, 0.7) * height],
  ];
  const out = right + between(random, -0.06, 0.3);
  const tail: Point[] = [
    [(out + left) / 2, 1],
    [between(random, -0.3, 0.1), between(random, 0.82, 0.98)],
  ];
  const stem = curve(random, start, [right + 0.02, height * 0.8], [out, between(random, 0.6, 0.78)], ...tail);
  return [curve(random, start, ...ring), stem];
}
