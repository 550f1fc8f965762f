// Finds the digits of a picture whose light is taken off. What is deepest is looked at first; where it is ruling, a frame or an
// edge, it is taken away, and what is less deep, as a pencil in a printed frame, comes next.

import type { GreyImage } from '../grey-image.ts';
import { quantile } from '../ground/quantiles.ts';
import type { Depth } from '../ground/illumination.ts';
import { componentsOf, type Component } from './components.ts';
import { digitGroups } from './digit-groups.ts';
import { withoutFrames } from './frames.ts';
import { boxAround, maskOf, type Box, type Mask } from './mask.ts';

/** Ink on paper has at least this depth. */
const LEAST_DEPTH = 0.05;
/** Ink is at least so many times as deep as bare ground is off its middle: some six deviations where noise is normal. */
const ABOVE_NOISE = 2.5;
/** This share of the pixels is deeper than full ink; a small thin digit covers little more. */
const DEEPER = 0.0005;
/** A pixel below this share of full ink is ground. */
const FAINT = 0.3;
/** A part is ink only if it has a pixel with at least this share of full ink. */
const CLEAR = 0.55;
/** So often something else may lie before the digit. */
const ROUNDS = 4;
/** Where the digit's own ink has less than this share of the depth that was looked for, it is looked for again by its own. */
const FAINTER = 0.6;
/** Lines have soft edges of up to so many pixels. */
const SOFT = 4;

export interface InkOfDigit {
  box: Box;
  /** In [0,1]: a half where the depth is half of full ink, 0 outside the digit's parts. */
  coverage: GreyImage;
}

export type Unfound = 'blank' | 'faint' | 'no-digit';

/** @returns the digits from left to right, or why there are none */
export function findDigits({ depth, noise }: Depth): InkOfDigit[] | Unfound {
  const left = { ...depth, values: depth.values.slice() };
  const least = Math.max(LEAST_DEPTH, ABOVE_NOISE * noise);
  let full = fullInk(left);
  if (full < least) return full < LEAST_DEPTH / 2 ? 'blank' : 'faint';
  let isOwn = false;
  for (let round = 0; round < ROUNDS && full >= least; round++) {
    const { groups, others } = lookAt(left, full, noise);
    clear(left, others);
    if (groups.length === 0) {
      full = fullInk(left);
      continue;
    }
    const own = ownDepth(left, groups.flat());
    if (isOwn || own >= FAINTER * full) return groups.map((parts) => inkOf(left, parts, own));
    isOwn = true;
    full = own;
  }
  return 'no-digit';
}

const fullInk = ({ values }: GreyImage) => quantile(values, 1 - DEEPER);

/** @returns the digits that are as deep as `full`, and a mask of all else that is: lines and, where no digit is, anything */
function lookAt(depth: GreyImage, full: number, noise: number): { groups: Component[][]; others: Mask } {
  const least = Math.max(FAINT * full, Math.min(ABOVE_NOISE * noise, CLEAR * full));
  const all = maskOf(depth, least);
  const mask = withoutFrames(all);
  const others = { ...all, marks: all.marks.map((mark, pixel) => mark - mask.marks[pixel]) };
  const clearly = CLEAR * full;
  const parts = componentsOf(mask, 1).filter(({ pixels }) =>
    pixels.some((pixel) => depth.values[pixel] >= clearly),
  );
  const groups = digitGroups(
    parts.filter(({ pixels }) => pixels.length > 2),
    mask,
  );
  if (groups.length === 0)
    for (const { pixels } of parts) for (const pixel of pixels) others.marks[pixel] = 1;
  return { groups, others };
}

/** Clears the marked pixels and their soft edges: what is beside them and less deep the farther it is away. */
function clear({ width, values }: GreyImage, { marks }: Mask): void {
  let front: [number, number][] = [];
  marks.forEach((mark, pixel) => {
    if (mark) front.push([pixel, values[pixel]]);
  });
  for (const [pixel] of front) values[pixel] = 0;
  for (let step = 0; step < SOFT && front.length > 0; step++) {
    const next: [number, number][] = [];
    for (const [pixel, depth] of front)
      for (const near of [pixel - 1, pixel + 1, pixel - width, pixel + width]) {
        if (!(values[near] > 0 && values[near] < depth)) continue;
        next.push([near, values[near]]);
        values[near] = 0;
      }
    front = next;
  }
}

/** @returns the depth of the digit's full ink: four fifths of its pixels are less deep, as the soft edges of strokes are */
function ownDepth({ values }: GreyImage, parts: readonly Component[]): number {
  const depths = parts.flatMap(({ pixels }) => Array.from(pixels, (pixel) => values[pixel]));
  return quantile(Float32Array.from(depths), 0.8);
}

function inkOf(depth: GreyImage, parts: readonly Component[], full: number): InkOfDigit {
  const box = boxAround(parts);
  const values = new Float32Array(depth.values.length);
  for (const { pixels } of parts)
    for (const pixel of pixels)
      values[pixel] = Math.min(1, Math.max(0, depth.values[pixel] / full / 0.5 - 0.5));
  return { box, coverage: { ...depth, values } };
}
