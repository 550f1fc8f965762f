// Draws a zero: an oval, round or narrow, whose ends meet, miss or pass each other; some have a slash either way, or a dot.

import {
  bar,
  between,
  chance,
  pickStyle,
  radians,
  ring,
  spread,
  type Path,
  type Random,
} from '../pen-path.ts';

/** @returns the strokes of a zero in the unit box */
export function zero(random: Random): Path[] {
  const width = chance(random, 0.88) ? between(random, 0.36, 0.95) : between(random, 0.95, 1.5);
  const middle = [width / 2, 0.5] as const;
  const turn = chance(random, 0.7) ? -1 : 1;
  const inward = chance(random, 0.2) ? between(random, 0.1, 0.4) : between(random, -0.05, 0.05);
  const oval = ring(
    { middle, radii: [width / 2, 0.5] },
    between(random, -150, -20),
    turn * (chance(random, 0.85) ? between(random, 325, 400) : between(random, 280, 325)),
    inward,
  );
  if (!chance(random, 0.45)) return [oval];
  return [oval, slash(random, width)];
}

function slash(random: Random, width: number): Path {
  const middle = [width / 2 + spread(random, 0.04), 0.5 + spread(random, 0.06)] as const;
  const across = (degrees: number) => {
    const [cos, sin] = [Math.cos(radians(degrees)), Math.sin(radians(degrees))];
    const reach = 1 / Math.hypot(cos / (width / 2), sin / 0.5);
    // Some go far beyond a small ring.
    const [least, most] = chance(random, 0.35) ? [1.3, 2.3] : [0.6, 1.5];
    const length = () => reach * between(random, least, most);
    return bar(random, middle, length() * cos, length() * cos, sin / cos);
  };
  return pickStyle(random, [
    [0.58, () => across(between(random, 30, 75))],
    [0.22, () => across(between(random, -75, -25))],
    [0.08, () => across(between(random, -12, 12))],
    [0.12, () => bar(random, middle, 0.02, between(random, 0.02, 0.08), 0)],
  ]);
}
