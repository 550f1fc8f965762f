// Finds straight lines that run from one end of an area to the other, as ruling, squares and printed frames do and handwriting
// hardly does, and takes them out of a mask without what crosses them.

import { componentsOf } from './components.ts';
import { longerSide, type Box, type Mask } from './mask.ts';

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
  /** In pixels: half of the columns are thicker. */
  thickness: number;
  /** The run of marks that the line goes through in each column; empty where there is none. */
  runs: [number, number][];
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
    return linesAcross(from).map((line) => {
      takeOut(to, line);
      return { isDown, thickness: line.thickness };
    });
  });
  if (lines.length > 0) clearCrossings(mask, without, Math.max(...lines.map(({ thickness }) => thickness)));
  return { mask: without, lines };
}

/** Where two lines cross, each is too thick to be taken out: what is left there is small and was connected with a line. */
function clearCrossings(mask: Mask, { width, height, marks }: Mask, thickness: number): void {
  const wasLine = (pixel: number) => pixel >= 0 && pixel < marks.length && mask.marks[pixel] && !marks[pixel];
  for (const part of componentsOf({ width, height, marks }, 1)) {
    if (longerSide(part) > CROSSED * thickness + 2) continue;
    if (part.pixels.some((at) => [1, -1, width, -width].some((step) => wasLine(at + step))))
      for (const pixel of part.pixels) marks[pixel] = 0;
  }
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
      if (view.marks[indexIn(view, x, y)]) grid[Math.floor(y / cell) * width + Math.floor(x / cell)] = 1;
  const steepest = Math.round(width * SLOPE);
  const candidates: { from: number; to: number; covered: number }[] = [];
  for (let from = 0; from < height; from++)
    for (let to = Math.max(0, from - steepest); to <= Math.min(height - 1, from + steepest); to++) {
      const covered = coverage(grid, width, from, to);
      if (covered >= COVERED) candidates.push({ from, to, covered });
    }
  const lines: Line[] = [];
  for (const { from, to } of candidates.sort((one, other) => other.covered - one.covered)) {
    const middle = { from: (from + 0.5) * cell, to: (to + 0.5) * cell };
    const apart = (line: Line) => {
      const least = Math.max(2 * cell, line.thickness);
      return Math.abs(line.from - middle.from) > least || Math.abs(line.to - middle.to) > least;
    };
    if (lines.every(apart)) lines.push(followed(view, middle));
  }
  return lines;
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

function followed(view: View, { from, to }: { from: number; to: number }): Line {
  const reach = Math.max(2, Math.ceil(view.width / GRID) + 1);
  const runs: [number, number][] = [];
  for (let x = 0; x < view.width; x++)
    runs.push(runNear(view, x, Math.round(from + ((to - from) * x) / Math.max(1, view.width - 1)), reach));
  const thick = runs.map(([top, bottom]) => bottom - top).filter((rows) => rows > 0);
  thick.sort((one, other) => one - other);
  return { from, to, runs, thickness: thick[Math.floor(thick.length / 2)] ?? 0 };
}

/** Clears the runs that are as thick as the line usually is; what crosses it stays. */
function takeOut(view: View, { runs, thickness }: Line): void {
  runs.forEach(([top, bottom], x) => {
    if (bottom - top > Math.max(thickness + 2, thickness * CROSSED)) return;
    for (let y = top; y < bottom; y++) view.marks[indexIn(view, x, y)] = 0;
  });
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
