// Closes and opens a picture: what is dark, or light, and narrow goes, and all else stays.

import { cutOut, type GreyImage } from '../grey-image.ts';
import { boxMax, boxMin } from './box-filters.ts';

/** A morphological closing removes what is dark and narrower than 2 radius + 1 pixels, and keeps everything else. */
export function closing(image: GreyImage, radius: number): GreyImage {
  return boxMin(boxMax(image, radius), radius);
}

/**
 * At an edge of the picture, where half of each neighbourhood is missing, a closing takes the dark end of a slope of light for
 * narrow. With the picture continued by a point reflection it keeps slopes, but also strokes at the edge. The smaller of both has
 * nothing but what is narrow for certain.
 */
export function sureClosing(image: GreyImage, radius: number): GreyImage {
  const within = closing(image, radius);
  const beyond = closing(continued(image, radius), radius);
  const { width, height } = image;
  const box = { left: radius, top: radius, right: radius + width, bottom: radius + height };
  const { values } = cutOut(beyond, box);
  return { width, height, values: within.values.map((value, pixel) => Math.min(value, values[pixel])) };
}

/** An opening is the same for what is light. */
export function sureOpening(image: GreyImage, radius: number): GreyImage {
  return negative(sureClosing(negative(image), radius));
}

function negative(image: GreyImage): GreyImage {
  return { ...image, values: image.values.map((value) => -value) };
}

/** @returns the picture with `margin` pixels more on each side, in which it is reflected at the edge's pixels in place and value */
function continued({ width, height, values }: GreyImage, margin: number): GreyImage {
  const wide = width + 2 * margin;
  const high = height + 2 * margin;
  const out = new Float32Array(wide * high);
  for (let row = 0; row < height; row++)
    reflect(out, (row + margin) * wide, 1, margin, values.subarray(row * width, (row + 1) * width));
  const column = new Float32Array(height);
  for (let x = 0; x < wide; x++) {
    for (let row = 0; row < height; row++) column[row] = out[(row + margin) * wide + x];
    reflect(out, x, wide, margin, column);
  }
  return { width: wide, height: high, values: out };
}

/** Writes a line and its continuation on both sides to `out`, from index `start` on, every `step` values. */
function reflect(out: Float32Array, start: number, step: number, margin: number, line: Float32Array): void {
  const last = line.length - 1;
  for (let at = -margin; at <= last + margin; at++) {
    const edge = at < 0 ? 0 : last;
    const mirrored = Math.min(last, Math.max(0, 2 * edge - at));
    const value = at < 0 || at > last ? 2 * line[edge] - line[mirrored] : line[at];
    out[start + (at + margin) * step] = value;
  }
}
