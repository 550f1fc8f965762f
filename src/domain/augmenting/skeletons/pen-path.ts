// The paths that a pen takes, as points in a unit box, x to the right and y downward; random amounts keep two of them from being
// the same.

import { between, radians, spread, type Random } from '../random-amounts.ts';

/** A point is x and y, where the digit's box reaches from 0 to 1 on both axes. */
export type Point = readonly [number, number];
/** The pen goes straight from point to point, without being lifted. */
export type Path = readonly Point[];

/** @returns whether something happens that does with this probability */
export function chance(random: Random, probability: number): boolean {
  return random() < probability;
}

/** @returns the points, each moved by up to a thirtieth of the box, as no hand meets a place exactly */
export function straight(random: Random, ...points: Point[]): Path {
  return points.map(([x, y]) => [x + spread(random, 0.03), y + spread(random, 0.03)] as const);
}

const STEPS = 6;

/** @returns a smooth curve through the points, each moved as `straight` does (Catmull and Rom 1974) */
export function curve(random: Random, ...points: Point[]): Path {
  const through = straight(random, ...points);
  const at = (index: number) => through[Math.min(through.length - 1, Math.max(0, index))];
  const path: Point[] = [through[0]];
  for (let index = 0; index + 1 < through.length; index++) {
    const four = [at(index - 1), at(index), at(index + 1), at(index + 2)];
    for (let step = 1; step <= STEPS; step++) path.push(pointOnCurve(four, step / STEPS));
  }
  return path;
}

function pointOnCurve([a, b, c, d]: Point[], t: number): Point {
  const along = (axis: 0 | 1) =>
    0.5 *
    (2 * b[axis] +
      (c[axis] - a[axis]) * t +
      (2 * a[axis] - 5 * b[axis] + 4 * c[axis] - d[axis]) * t * t +
      (3 * b[axis] - a[axis] - 3 * c[axis] + d[axis]) * t * t * t);
  return [along(0), along(1)];
}

export interface Ellipse {
  middle: Point;
  /** Half of its width and half of its height. */
  radii: readonly [number, number];
}

/**
 * @param from the angle in degrees where the pen begins: 0 is at the right, -90 at the top
 * @param sweep so many degrees the pen goes on, clockwise where it is positive
 * @param shrink the share of the radii that is lost on the way, so that the end lies inside
 */
export function ring(
  { middle: [x, y], radii: [rx, ry] }: Ellipse,
  from: number,
  sweep: number,
  shrink = 0,
): Path {
  const steps = Math.max(4, Math.ceil(Math.abs(sweep) / 24));
  return Array.from({ length: steps + 1 }, (_, step) => {
    const angle = radians(from + (sweep * step) / steps);
    const size = 1 - (shrink * step) / steps;
    return [x + Math.cos(angle) * rx * size, y + Math.sin(angle) * ry * size] as const;
  });
}

/** @returns a short stroke through a place, so long on either side, that rises to the right by `tilt` per length */
export function bar(random: Random, [x, y]: Point, before: number, after: number, tilt: number): Path {
  return straight(random, [x - before, y + before * tilt], [x + after, y - after * tilt]);
}

/** @returns the paths, as wide as this share of their height */
export function narrowed(paths: readonly Path[], width: number): Path[] {
  return paths.map((path) => path.map(([x, y]) => [x * width, y] as const));
}

/** @returns what one of the makers makes, each as likely as its share of the weights */
export function pickStyle<Made>(random: Random, styles: readonly (readonly [number, () => Made])[]): Made {
  let left = random() * styles.reduce((sum, [weight]) => sum + weight, 0);
  const [, make] = styles.find(([weight]) => (left -= weight) < 0) ?? styles[0];
  return make();
}

export { between, radians, spread, type Random };
