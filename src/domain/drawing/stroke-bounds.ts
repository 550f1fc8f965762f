// Holds a drawing to what can be kept, exported and imported again: no more strokes, and no more points, than there are here.
// Points that lie so close that nobody sees them apart are thinned out where they are made.

import { PAD_SIZE, type Point, type Stroke } from './strokes.ts';

export const MOST_STROKES = 100;
/** All strokes of a drawing together have at most this many points: a thousand such drawings fit into one file. */
export const MOST_POINTS = 1_000;

/** Points of a stroke are at least this far apart, in the pad's units: less than a pixel of a pad of 400. */
const STEP = 2;

/** Places on the pad are whole tenths of its units, so that a drawing is the same wherever it is kept. */
export const TENTHS = 10;

/** @returns the nearest place that is kept as it is */
export function nearestPlace({ x, y }: Point): Point {
  return { x: Math.round(x * TENTHS) / TENTHS, y: Math.round(y * TENTHS) / TENTHS };
}

/** @returns whether the point lies on the pad or on its edge; one that is not finite does not */
export function isOnPad({ x, y }: Point): boolean {
  return x >= 0 && x <= PAD_SIZE && y >= 0 && y <= PAD_SIZE;
}

/**
 * @param stroke has at least one point
 * @param step in the pad's units
 * @returns the stroke grown by the points, without those nearer than a step to the one before; the newest one is always there
 */
export function growStroke(stroke: Stroke, points: readonly Point[], step = STEP): Stroke {
  const grown = [...stroke];
  for (const point of points) {
    const [before, last] = [grown.at(-2), grown[grown.length - 1]];
    const near = before && Math.hypot(last.x - before.x, last.y - before.y) < step;
    if (near) grown[grown.length - 1] = point;
    else grown.push(point);
  }
  return grown;
}

/**
 * @param strokes at most MOST_STROKES, on the pad
 * @returns the same strokes where they have at most MOST_POINTS points, else thinner ones that do
 */
export function thinToFit(strokes: readonly Stroke[]): readonly Stroke[] {
  let thin = strokes;
  // At a step that is longer than the pad two points of each stroke are left.
  for (let step = STEP; pointsOf(thin) > MOST_POINTS && step < 4 * PAD_SIZE; step *= 2)
    thin = strokes.map((stroke) => growStroke(stroke.slice(0, 1), stroke.slice(1), step));
  return thin;
}

export function pointsOf(strokes: readonly Stroke[]): number {
  return strokes.reduce((count, stroke) => count + stroke.length, 0);
}
