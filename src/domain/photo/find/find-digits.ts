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
/** Ink is at least so many standard deviations of bare ground deep. */
const ABOVE_NOISE = 5;
/** This share of the pixels is deeper than full ink; a small thin digit covers little more. */
const DEEPER = 0.0005;
/** A pixel below this share of full ink is ground. */
const FAINT = 0.3;
/** A part is ink only if it has a pixel with at least this share of full ink. */
const CLEAR = 0.55;
/** So often something else may lie before the digit. */
const ROUNDS = 4;
/** Where the digit's own ink has less than this share of the depth that was looked for, it is looked for again by its own. */
const FAINTER = 0.75;

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
  for (let round = 0; round < ROUNDS && full >= least; round++) {
    const { groups, lines } = lookAt(left, full, noise);
    clear(left, lines);
    if (groups.length === 0) {
      clear(left, maskOf(left, FAINT * full));
    } else {
      const own = ownDepth(left, groups.flat());
      if (own >= FAINTER * full || round === ROUNDS - 1) return groups.map((parts) => inkOf(left, parts, own));
    }
    full = groups.length > 0 ? ownDepth(left, groups.flat()) : fullInk(left);
  }
  return 'no-digit';
}

const fullInk = ({ values }: GreyImage) => quantile(values, 1 - DEEPER);

/** @returns the digits that are as deep as `full`, and a mask of the lines that were left out */
function lookAt(depth: GreyImage, full: number, noise: number) {
  const least = Math.max(FAINT * full, Math.min(ABOVE_NOISE * noise, CLEAR * full));
  const all = maskOf(depth, least);
  const mask = withoutFrames(all);
  const lines: Mask = { ...all, marks: all.marks.map((mark, pixel) => mark - mask.marks[pixel]) };
  const clearly = CLEAR * full;
  const parts = componentsOf(mask, 3).filter(({ pixels }) =>
    pixels.some((pixel) => depth.values[pixel] >= clearly),
  );
  return { groups: digitGroups(parts, mask), lines };
}

/** Clears the marked pixels and, for their soft edges, those around them. */
function clear({ width, values }: GreyImage, { marks }: Mask): void {
  for (let pixel = 0; pixel < marks.length; pixel++) {
    if (!marks[pixel]) continue;
    for (const down of [-width, 0, width])
      for (const along of [-1, 0, 1]) {
        const near = pixel + down + along;
        if (near >= 0 && near < values.length && !isNaN(values[near])) values[near] = 0;
      }
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
