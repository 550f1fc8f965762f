// Prepares the digits of a picture, photo or drawing, as MNIST was made, in 28x28 pixels.

import { findDigits, type Unfound } from './find/find-digits.ts';
import type { Box } from './find/mask.ts';
import { resized, toGrey, type RgbaImage } from './grey-image.ts';
import { depthOf, smoothed } from './ground/illumination.ts';
import { polarityOf, type Polarity } from './ground/polarity.ts';
import { preparedInk } from './looks-prepared.ts';
import { asMnist } from './stroke/as-mnist.ts';

/** Ink is looked for with the longer side between these, in pixels: a finer one takes time, a coarser one loses thin pens. */
const FINEST = 1_024;
const COARSEST = 200;

export type PhotoProblem = Unfound | 'two-digits';
export type ReadPhoto = { ink: Float32Array } | { problem: PhotoProblem };

export interface FoundDigit {
  /** 784 intensities in [0,1], row-major. */
  ink: Float32Array;
  /** In shares of the picture's sides. */
  box: Box;
}

/** @returns the one digit's ink, or why there is none */
export function readPhoto(photo: RgbaImage): ReadPhoto {
  const found = readDigits(photo);
  if ('problem' in found) return found;
  return found.digits.length > 1 ? { problem: 'two-digits' } : { ink: found.digits[0].ink };
}

/** @returns the digits from left to right, at least one, or why there is none */
export function readDigits(
  photo: RgbaImage,
  inverted = false,
): { digits: FoundDigit[]; polarity: Polarity } | { problem: Unfound } {
  const whole = toGrey(photo);
  const prepared = preparedInk(whole);
  if (prepared && !inverted)
    return { digits: [{ ink: prepared, box: { left: 0, top: 0, right: 1, bottom: 1 } }], polarity: 'light' };
  const longer = Math.max(photo.width, photo.height);
  const light = smoothed(resized(whole, Math.min(FINEST, Math.max(COARSEST, longer)) / longer));
  const found = polarityOf(light);
  const polarity = inverted ? (found === 'dark' ? 'light' : 'dark') : found;
  const digits = findDigits(depthOf(light, polarity));
  if (typeof digits === 'string') return { problem: digits };
  return {
    polarity,
    digits: digits.map((digit) => ({ ink: asMnist(digit), box: sharesOf(digit.box, light) })),
  };
}

function sharesOf(
  { left, top, right, bottom }: Box,
  { width, height }: { width: number; height: number },
): Box {
  return { left: left / width, top: top / height, right: right / width, bottom: bottom / height };
}
