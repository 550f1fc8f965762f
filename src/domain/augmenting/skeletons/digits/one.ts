// Draws a one: a bare stroke, or with a flag that may be as long as the stem, with a foot, or with both.

import {
  bar,
  between,
  chance,
  curve,
  radians,
  spread,
  straight,
  type Path,
  type Random,
} from '../pen-path.ts';

/** @returns the strokes of a one in the unit box */
export function one(random: Random): Path[] {
  const lean = spread(random, 0.12);
  const bow = spread(random, 0.05);
  const stem = curve(random, [0.5 + lean, 0], [0.5 + bow, 0.5], [0.5 - lean, 1]);
  const strokes = [stem];
  if (chance(random, 0.72)) strokes.push(flag(random, 0.5 + lean, lean));
  if (chance(random, 0.38)) {
    const sides = [between(random, 0.08, 0.55), between(random, 0.08, 0.55)] as const;
    strokes.push(bar(random, [0.5 - lean, 1], ...sides, spread(random, 0.15)));
  }
  return strokes;
}

/** A long flag stays nearer to the stem: with a level one it would be a seven. */
function flag(random: Random, x: number, lean: number): Path {
  const length = chance(random, 0.5) ? between(random, 0.15, 0.45) : between(random, 0.45, 1);
  const fromStem = between(random, 18, length > 0.75 ? 46 : length > 0.5 ? 60 : 72);
  const angle = Math.atan2(1, -2 * lean) + radians(fromStem);
  const end = [x + Math.cos(angle) * length, Math.sin(angle) * length] as const;
  if (chance(random, 0.6)) return straight(random, end, [x, 0]);
  const sag = between(random, -0.05, 0.14) * length;
  return curve(random, end, [(end[0] + x) / 2 + sag, end[1] / 2 + sag], [x, 0]);
}
