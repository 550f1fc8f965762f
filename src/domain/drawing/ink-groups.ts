// Tells whether a drawing is several digits side by side. A crossed seven, a five with a detached bar and an open four are one
// digit: their parts stand over each other, or one of them is small.

import type { Point, Stroke } from './strokes.ts';

interface Group {
  left: number;
  right: number;
  top: number;
  bottom: number;
}

/** A group lower than this share of the drawing's height is part of a digit, not a digit. */
const TALL = 0.6;
/** Groups with a gap of at most this share of the drawing's height between them belong together. */
const GAP = 0.06;

/** @returns whether two or more groups of strokes, side by side, are tall enough to be digits */
export function isSeveralDigits(strokes: readonly Stroke[]): boolean {
  const groups = inkGroups(strokes);
  const height = Math.max(...groups.map(({ bottom }) => bottom)) - Math.min(...groups.map(({ top }) => top));
  const tall = groups.filter(({ top, bottom }) => bottom - top >= TALL * height);
  return tall.length >= 2;
}

/** Strokes whose extents on the horizontal axis meet are one group. */
function inkGroups(strokes: readonly Stroke[]): Group[] {
  const boxes = strokes.filter((stroke) => stroke.length > 0).map(boxOf);
  const height = Math.max(...boxes.map(({ bottom }) => bottom)) - Math.min(...boxes.map(({ top }) => top));
  const groups: Group[] = [];
  for (const box of boxes.sort((one, other) => one.left - other.left)) {
    const last = groups.at(-1);
    if (last && box.left - last.right <= GAP * height) groups[groups.length - 1] = union(last, box);
    else groups.push(box);
  }
  return groups;
}

function boxOf(stroke: Stroke): Group {
  const point = ({ x, y }: Point): Group => ({ left: x, right: x, top: y, bottom: y });
  return stroke.slice(1).reduce((box, each) => union(box, point(each)), point(stroke[0]));
}

function union(one: Group, other: Group): Group {
  return {
    left: Math.min(one.left, other.left),
    right: Math.max(one.right, other.right),
    top: Math.min(one.top, other.top),
    bottom: Math.max(one.bottom, other.bottom),
  };
}
