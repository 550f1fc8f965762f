// Prepares the digits of a picture, photo or drawing, as MNIST was made, in 28x28 pixels.

import { IMAGE_SIDE } from '../image/ink.ts';
import { findDigits, type InkOfDigit, type Unfound } from './find/find-digits.ts';
import { longerSide, type Box } from './find/mask.ts';
import { cutOut, resized, toGrey, type GreyImage, type RgbaImage } from './grey-image.ts';
import { depthOf, smoothed } from './ground/illumination.ts';
import { weighPolarity, type Polarity } from './ground/polarity.ts';
import { preparedInk } from './looks-prepared.ts';
import { asMnist } from './stroke/as-mnist.ts';
import { strokeWidth } from './stroke/stroke-width.ts';

/** Ink is looked for with the longer side between these, in pixels: a finer one takes time, a coarser one loses thin pens. */
const FINEST = 1_024;
const COARSEST = 200;
/**
 * What is written with a wide pen is looked at again on a smaller picture, in which strokes are so many pixels wide: there the
 * texture of paper and pen is averaged away, which would roughen and hollow the strokes.
 */
const PEN_WIDTH = 5;
/** Where dark and light things weigh the same up to this factor, as a logarithm to base 2, both are looked for. */
const DOUBT = 3;
/** Strokes of a larger share of their digit may be gaps: a felt pen's have a sixth. */
const THICK = 0.18;
/** A picture that would hardly shrink is not looked at again. */
const WORTH_IT = 0.8;

export interface FoundDigit {
  /** 784 intensities in [0,1], row-major. */
  ink: Float32Array;
  /** In shares of the picture's sides. */
  box: Box;
  /** The ink as it lies in the box, in [0,1]. */
  shape: GreyImage;
}

export type PhotoReading = { digits: FoundDigit[] } | { problem: Unfound };

/**
 * @param inverted whether ink is the other one of dark and light than the picture seems to have
 * @returns the digits from left to right, at least one, or why there is none
 */
export function readPhoto(photo: RgbaImage, inverted = false): PhotoReading {
  const whole = toGrey(photo);
  const prepared = inverted ? null : preparedInk(whole);
  if (prepared) {
    const shape = { width: IMAGE_SIDE, height: IMAGE_SIDE, values: prepared };
    return { digits: [{ ink: prepared, box: { left: 0, top: 0, right: 1, bottom: 1 }, shape }] };
  }
  const longer = Math.max(photo.width, photo.height);
  const grey = resized(whole, Math.min(FINEST, Math.max(COARSEST, longer)) / longer);
  const light = smoothed(grey);
  const seen = findInk(light);
  const polarity = inverted ? otherThan(seen.polarity) : seen.polarity;
  const first = inverted ? findOn(light, polarity) : seen.found;
  if (typeof first === 'string') return { problem: first };
  return {
    digits: lookedAtAgain(grey, first, polarity).map((digit) => ({
      ink: asMnist(digit),
      box: sharesOf(digit.box, digit.coverage),
      shape: cutOut(digit.coverage, digit.box),
    })),
  };
}

type Found = ReturnType<typeof findDigits>;

function findOn(light: GreyImage, polarity: Polarity): Found {
  return findDigits(depthOf(light, polarity));
}

/**
 * A pen is narrower than the gaps that it leaves, and these are what is found in the wrong polarity: where the shadow of a hand comes
 * near the digit, the lit gap between both weighs more than the ink.
 * @param light what `smoothed` gives
 */
function findInk(light: GreyImage): { polarity: Polarity; found: Found } {
  const weight = weighPolarity(light);
  const polarity = weight >= 0 ? 'dark' : 'light';
  const found = findOn(light, polarity);
  const thickness = thicknessOf(found);
  const inDoubt = Math.abs(weight) < DOUBT;
  if (!inDoubt && (thickness < THICK || thickness === Infinity)) return { polarity, found };
  const other = findOn(light, otherThan(polarity));
  return thicknessOf(other) < (inDoubt ? thickness : thickness / 2)
    ? { polarity: otherThan(polarity), found: other }
    : { polarity, found };
}

/** @returns the width of the thinnest strokes as a share of their digit's longer side; Infinity where there are none */
function thicknessOf(found: Found): number {
  if (typeof found === 'string') return Infinity;
  return Math.min(...found.map((digit) => widthOf(digit) / longerSide(digit.box)));
}

/** @returns the mean width of the digit's strokes, in pixels */
function widthOf({ coverage, box }: InkOfDigit): number {
  const { width, height, values } = cutOut(coverage, box);
  return strokeWidth(
    Uint8Array.from(values, (value) => Number(value >= 0.5)),
    width,
    height,
  );
}

/** @returns the digits as they are found where their strokes are as wide as PEN_WIDTH, unless some are lost there */
function lookedAtAgain(grey: GreyImage, digits: InkOfDigit[], polarity: Polarity): InkOfDigit[] {
  const scale = PEN_WIDTH / Math.min(...digits.map(widthOf));
  if (scale > WORTH_IT) return digits;
  const again = findOn(smoothed(resized(grey, scale)), polarity);
  return typeof again === 'string' || again.length !== digits.length ? digits : again;
}

const otherThan = (polarity: Polarity): Polarity => (polarity === 'dark' ? 'light' : 'dark');

function sharesOf({ left, top, right, bottom }: Box, { width, height }: GreyImage): Box {
  return { left: left / width, top: top / height, right: right / width, bottom: bottom / height };
}
