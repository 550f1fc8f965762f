// Tells whether an eraser on its path touches a stroke. A fast eraser reports few points, so the way between them counts too.

import type { Point, Stroke } from './strokes.ts';

/**
 * @param path points of the eraser, in the pad's units
 * @param reach of the eraser and half the pen together, in the pad's units
 * @returns whether path and stroke come nearer to each other than this
 */
export function touches(stroke: Stroke, path: readonly Point[], reach: number): boolean {
  return segments(path).some(([from, to]) =>
    segments(stroke).some(([start, end]) => distance(from, to, start, end) <= reach),
  );
}

/** A single point is a segment without length. */
function segments(points: readonly Point[]): (readonly [Point, Point])[] {
  if (points.length === 1) return [[points[0], points[0]]];
  return points.slice(1).map((point, index) => [points[index], point] as const);
}

/** @returns how far the segments a to b and c to d are apart; 0 where they cross */
function distance(a: Point, b: Point, c: Point, d: Point): number {
  const crossing = side(a, b, c) * side(a, b, d) < 0 && side(c, d, a) * side(c, d, b) < 0;
  if (crossing) return 0;
  return Math.min(toSegment(a, c, d), toSegment(b, c, d), toSegment(c, a, b), toSegment(d, a, b));
}

/** @returns a number whose sign says on which side of the line from a to b the point lies */
function side(a: Point, b: Point, { x, y }: Point): number {
  return (b.x - a.x) * (y - a.y) - (b.y - a.y) * (x - a.x);
}

function toSegment({ x, y }: Point, from: Point, to: Point): number {
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  const along = ((x - from.x) * dx + (y - from.y) * dy) / (dx * dx + dy * dy || 1);
  const share = Math.min(1, Math.max(0, along));
  return Math.hypot(x - from.x - share * dx, y - from.y - share * dy);
}
