// Draws a six: a stem that is straight, bent or begins with a hook, and a ring that is large or small, closed or open.

import { between, chance, curve, narrowed, type Path, type Random } from '../pen-path.ts';

/** @returns the strokes of a six in the unit box */
export function six(random: Random): Path[] {
  const loop = chance(random, 0.8) ? between(random, 0.42, 0.66) : between(random, 0.66, 0.78);
  const bend = between(random, 0.08, 0.34);
  const start = [between(random, 0.45, 1), between(random, 0, 0.06)] as const;
  const hook = chance(random, 0.25)
    ? [[between(random, 0.85, 1.05), between(random, 0.1, 0.2)] as const]
    : [];
  const middle = (1 + loop) / 2;
  const closes = chance(random, 0.8) ? between(random, 0, 0.12) : between(random, 0.2, 0.4);
  const path = curve(
    random,
    ...hook,
    start,
    [bend, 0.36],
    [0, middle],
    [between(random, 0.3, 0.5), 1],
    [between(random, 0.82, 1), middle],
    [between(random, 0.4, 0.55), loop],
    [closes, middle + between(random, -0.1, 0.05)],
  );
  return narrowed([path], chance(random, 0.15) ? between(random, 0.8, 1) : between(random, 0.4, 0.8));
}
