// Finds straight lines that run from one end of an area to the other, as ruling, squares and printed frames do and handwriting
// hardly does, and takes them out of a mask without what crosses them.

import type { Box, Mask } from './mask.ts';

/** A line is marked along at least this share of its way. */
const COVERED = 0.8;
/** Both ends, each this share of the way, are marked by half at least. */
const END = 0.04;
/** It rises by at most this share of its way: paper lies nearly straight before the camera. */
const SLOPE = 0.1;
/** The area is looked at on a grid of so many cells a side at most, which is marked where any of its pixels is. */
const GRID = 160;
/** Where a line is thicker than this many times its usual thickness, something crosses it, and stays. */
const CROSSED = 1.8;

/** A line from the first column of an area, at height `from`, to its last one, at height `to`, in pixels of the area. */
interface Line {
  from: number;
  to: number;
}

export interface FoundLine {
  isDown: boolean;
  /** In pixels, where nothing crosses it. */
  thickness: number;
}

/** @returns a copy of the mask without the lines from end to end of the area, and what these were */
export function withoutLines(mask: Mask, area: Box): { mask: Mask; lines: FoundLine[] } {
  const without = { ...mask, marks: mask.marks.slice() };
  const lines = [false, true].flatMap((isDown) => {
    const from = viewOf(mask, area, isDown);
    const to = viewOf(without, area, isDown);
    return linesAcross(from).map((line) => ({ isDown, thickness: takeOut(from, to, line) }));
  });
  return { mask: without, lines };
}

/** An area of a mask, or the same with rows and columns exchanged, so that lines down become lines across. */
interface View {
  width: number;
  height: number;
  marks: Uint8Array;
  start: number;
  stepX: number;
  stepY: number;
}

function viewOf({ width, marks }: Mask, { left, top, right, bottom }: Box, turned: boolean): View {
  const start = top * width + left;
  return turned
    ? { width: bottom - top, height: right - left, marks, start, stepX: width, stepY: 1 }
    : { width: right - left, height: bottom - top, marks, start, stepX: 1, stepY: width };
}

const indexIn = ({ start, stepX, stepY }: View, x: number, y: number) => start + x * stepX + y * stepY;

function linesAcross(view: View): Line[] {
  const cell = Math.max(1, Math.ceil(Math.max(view.width, view.height) / GRID));
  const width = Math.ceil(view.width / cell);
  const height = Math.ceil(view.height / cell);
  if (width < 8 || height < 3) return [];
  const grid = new Uint8Array(width * height);
  for (let y = 0; y < view.height; y++)
    for (let x = 0; x < view.width; x++)
      if (view.marks[indexIn(view, x, y)])
        grid[Math.floor(y / cell) * width + Math.floor(x / cell)] = 1;
  const steepest = Math.round(width * SLOPE);
  const candidates: (Line & { covered: number })[] = [];
  for (let from = 0; from < height; from++)
    for (let to = Math.max(0, from - steepest); to <= Math.min(height - 1, from + steepest); to++) {
      const covered = coverage(grid, width, from, to);
      if (covered >= COVERED) candidates.push({ from, to, covered });
    }
  const lines: Line[] = [];
  for (const { from, to } of candidates.sort((one, other) => other.covered - one.covered))
    if (lines.every((line) => Math.abs(line.from - from) > 2 || Math.abs(line.to - to) > 2))
      lines.push({ from, to });
  return lines.map(({ from, to }) => ({ from: (from + 0.5) * cell, to: (to + 0.5) * cell }));
}

/** @returns the share of the way that is marked; 0 where an end of it is not, since a long stroke that ends is no ruling */
function coverage(grid: Uint8Array, width: number, from: number, to: number): number {
  const at = (x: number) => grid[Math.round(from + ((to - from) * x) / (width - 1)) * width + x];
  const end = Math.ceil(width * END);
  let [marked, first, last] = [0, 0, 0];
  for (let x = 0; x < width; x++) {
    marked += at(x);
    if (x < end) first += at(x);
    if (x >= width - end) last += at(x);
  }
  return first < end / 2 || last < end / 2 ? 0 : marked / width;
}

/**
 * Follows the line column by column, and clears the run of marks that it goes through where that is as thick as usual.
 * @returns the usual thickness
 */
function takeOut(from: View, to: View, line: Line): number {
  const reach = Math.max(2, Math.ceil(from.width / GRID) + 1);
  const runs: [number, number][] = [];
  for (let x = 0; x < from.width; x++) {
    const middle = Math.round(line.from + ((line.to - line.from) * x) / Math.max(1, from.width - 1));
    runs.push(runNear(from, x, middle, reach));
  }
  const thickness = runs.map(([top, bottom]) => bottom - top).filter((thick) => thick > 0);
  const usual = thickness.sort((one, other) => one - other)[Math.floor(thickness.length / 2)] ?? 0;
  runs.forEach(([top, bottom], x) => {
    if (bottom - top > Math.max(usual + 2, usual * CROSSED)) return;
    for (let y = top; y < bottom; y++) to.marks[indexIn(to, x, y)] = 0;
  });
  return usual;
}

/** @returns the run of marks nearest to a place in a column, within reach; an empty one where there is none */
function runNear(view: View, x: number, middle: number, reach: number): [number, number] {
  const isMarked = (y: number) => y >= 0 && y < view.height && view.marks[indexIn(view, x, y)] === 1;
  for (let off = 0; off <= reach; off++)
    for (const y of off === 0 ? [middle] : [middle - off, middle + off]) {
      if (!isMarked(y)) continue;
      let [top, bottom] = [y, y + 1];
      while (isMarked(top - 1)) top--;
      while (isMarked(bottom)) bottom++;
      return [top, bottom];
    }
  return [0, 0];
}
