// Finds the pixels of the digit: connected parts of the ink, without dust, paper edges and what lies far away.

import type { GreyImage } from './grey-image.ts';

/** Pixels are indices; left, top, right and bottom are the outermost columns and rows that have some. */
export interface InkPart {
  pixels: number[];
  left: number;
  top: number;
  right: number;
  bottom: number;
  touchesEdge: boolean;
}

/** A pixel below this share of full ink is background. */
const FAINT = 0.3;
/** A part is ink only if it has a pixel with at least this share of full ink. */
const CLEAR = 0.55;
/** A part with less than this share of the largest part's pixels is dust. */
const DUST = 0.02;
/** A small part farther from the largest than this share of its longer side belongs to something else. */
const FAR = 0.35;
/** A part with less than this share of the largest part's pixels is small. */
const SMALL = 0.12;
/** What is smaller than this share of the picture's shorter side is noise, not a digit. */
const LEAST_SIZE = 0.06;
/** This is the same share for what touches the edge: a digit that is cropped too closely is large. */
const LEAST_CROPPED = 0.4;
/** Ink on paper has at least this depth. */
const LEAST_DEPTH = 0.12;
/** Ink is at least this many times as deep as the bare background. */
const ABOVE_NOISE = 9;
/** A group with at least this share of the whole height can be a digit. */
const TALL = 0.6;
/** Groups side by side are apart if the gap between them is wider than this share of the whole height. */
const APART = 0.06;

/** @returns the depth of full ink; null when nothing on the picture is deep enough */
export function fullInk({ values }: GreyImage): number | null {
  const sorted = values.slice().sort();
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))];
  const full = at(0.999);
  // The closing puts the background above the noise's mean by some of its deviations, as many as the median shows.
  return full < Math.max(LEAST_DEPTH, ABOVE_NOISE * at(0.5)) ? null : full;
}

/** @param full the depth of full ink @returns the parts that are connected, diagonals included, and have a clear pixel */
export function findParts(depth: GreyImage, full: number): InkPart[] {
  const { width, height, values } = depth;
  const seen = new Uint8Array(values.length);
  const parts: InkPart[] = [];
  for (let start = 0; start < values.length; start++) {
    if (seen[start] || values[start] < FAINT * full) continue;
    const part: InkPart = {
      pixels: [],
      left: width,
      top: height,
      right: -1,
      bottom: -1,
      touchesEdge: false,
    };
    const waiting = [start];
    seen[start] = 1;
    let deepest = 0;
    for (let pixel = waiting.pop(); pixel !== undefined; pixel = waiting.pop()) {
      const [x, y] = [pixel % width, Math.floor(pixel / width)];
      part.pixels.push(pixel);
      part.left = Math.min(part.left, x);
      part.right = Math.max(part.right, x);
      part.top = Math.min(part.top, y);
      part.bottom = Math.max(part.bottom, y);
      if (x === 0 || y === 0 || x === width - 1 || y === height - 1) part.touchesEdge = true;
      deepest = Math.max(deepest, values[pixel]);
      for (let row = Math.max(0, y - 1); row <= Math.min(height - 1, y + 1); row++)
        for (let column = Math.max(0, x - 1); column <= Math.min(width - 1, x + 1); column++) {
          const next = row * width + column;
          if (seen[next] || values[next] < FAINT * full) continue;
          seen[next] = 1;
          waiting.push(next);
        }
    }
    if (deepest >= CLEAR * full) parts.push(part);
  }
  return parts;
}

/** @param shorterSide the picture's, in pixels @returns the parts of the digit; none when nothing is as large as a digit */
export function digitParts(found: readonly InkPart[], shorterSide: number): InkPart[] {
  const longest = (part: InkPart) => Math.max(part.right - part.left, part.bottom - part.top) + 1;
  const large = (part: InkPart) =>
    longest(part) >= (part.touchesEdge ? LEAST_CROPPED : LEAST_SIZE) * shorterSide;
  if (!found.some(large)) return [];
  const parts = found.filter((part) => part.pixels.length > 2);
  const inside = parts.filter((part) => !part.touchesEdge);
  const largestOf = (among: readonly InkPart[]) =>
    among.reduce((one, other) => (other.pixels.length > one.pixels.length ? other : one));
  // A part that touches the picture's edge is the edge of the paper or a shadow, unless everything inside is dust.
  const weighty = inside.some((part) => part.pixels.length > DUST * largestOf(parts).pixels.length);
  const candidates = weighty ? inside : parts;
  const largest = largestOf(candidates);
  const reach = FAR * Math.max(largest.bottom - largest.top, largest.right - largest.left);
  return candidates.filter((part) => {
    if (part.pixels.length < DUST * largest.pixels.length) return false;
    const gap = Math.max(
      part.left - largest.right,
      largest.left - part.right,
      part.top - largest.bottom,
      largest.top - part.bottom,
    );
    return part.pixels.length >= SMALL * largest.pixels.length || gap <= reach;
  });
}

/**
 * @returns whether the parts are two digits, tall groups apart from each other: the bar of a five and the parts of an open four
 * overlap sideways, or are not both tall
 */
export function areTwoDigits(parts: readonly InkPart[]): boolean {
  const top = Math.min(...parts.map((part) => part.top));
  const height = Math.max(...parts.map((part) => part.bottom)) - top + 1;
  const sorted = [...parts].sort((one, other) => one.left - other.left);
  const groups: { right: number; top: number; bottom: number }[] = [];
  for (const { left, right, top, bottom } of sorted) {
    const last = groups.at(-1);
    if (last && left <= last.right + APART * height) {
      last.right = Math.max(last.right, right);
      last.top = Math.min(last.top, top);
      last.bottom = Math.max(last.bottom, bottom);
    } else groups.push({ right, top, bottom });
  }
  return groups.filter((group) => group.bottom - group.top + 1 >= TALL * height).length > 1;
}
