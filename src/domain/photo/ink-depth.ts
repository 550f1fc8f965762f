// Computes the depth of each pixel: how much darker than its background it is or, on a blackboard, lighter, however unevenly
// the paper is lit.

import { boxMean, closing } from './box-filters.ts';
import type { GreyImage } from './grey-image.ts';

/** Strokes are narrower than twice this share of the picture's shorter side, shadows are wider. */
const NEIGHBOURHOOD = 0.12;
/** Along the edge of the picture, in a ring as wide as this share of its shorter side, ink is rare. */
const RING = 0.04;
/** Ink is this many times deeper than the gaps between its strokes when there is no doubt which of the two is ink. */
const CLEARLY = 2.5;
/** If the shares of the ring that both cover differ by no more than this, the ring does not decide. */
const RING_DOUBT = 0.03;
/** This is added to every lightness, so that noise in black has no depth. */
const BLACK = 0.05;

/**
 * @param grey lightness in [0,1]
 * @returns the depth of each pixel in [0,1]: on paper the share of the background's light that is missing, on a blackboard the
 * light that is added; the background has about 0
 */
export function inkDepth(grey: GreyImage): GreyImage {
  const light = boxMean(grey, 1);
  const radius = Math.max(3, Math.round(Math.min(grey.width, grey.height) * NEIGHBOURHOOD));
  // Light and ink multiply: in logarithms, ink is as deep in a shadow as beside it. The closing smooths nothing, so that the
  // edge of a shadow across the digit stays where it is.
  const bright = mapped(light, (value) => Math.log(value + BLACK));
  const dim = mapped(bright, (value) => -value);
  const onPaper = missing(closing(bright, radius), bright);
  if (inkIsDark(onPaper, missing(closing(dim, radius), dim)))
    return mapped(onPaper, (ratio) => 1 - Math.exp(-ratio));
  // A dark background has too little light to divide by, so that lightness itself is compared.
  const dark = mapped(light, (value) => 1 - value);
  return missing(closing(dark, radius), dark);
}

function mapped(image: GreyImage, change: (value: number) => number): GreyImage {
  return { ...image, values: image.values.map(change) };
}

function missing(ground: GreyImage, image: GreyImage): GreyImage {
  return {
    ...image,
    values: image.values.map((value, pixel) => Math.max(0, ground.values[pixel] - value)),
  };
}

/**
 * Decides whether ink is dark on light or light on dark. Where there is narrow dark and narrow light, one is ink and the other
 * the gaps between its strokes: gaps reach the edge of a closely cropped picture, and otherwise lie inside the ink.
 */
function inkIsDark(onPaper: GreyImage, onBoard: GreyImage): boolean {
  const [dark, light] = [outline(onPaper), outline(onBoard)];
  if (dark.deepest > CLEARLY * light.deepest) return true;
  if (light.deepest > CLEARLY * dark.deepest) return false;
  if (Math.abs(dark.inRing - light.inRing) > RING_DOUBT) return dark.inRing < light.inRing;
  return dark.spread >= light.spread;
}

/**
 * @returns the depth of full ink and, of the pixels at least half as deep, the share of the ring that they cover and the
 * variance of their positions, in square pixels
 */
function outline({ width, height, values }: GreyImage) {
  const deepest = values.slice().sort()[Math.floor(values.length * 0.999)];
  const ring = Math.max(1, Math.round(Math.min(width, height) * RING));
  let [count, x, y, squares, ringAll, ringDeep] = [0, 0, 0, 0, 0, 0];
  values.forEach((value, pixel) => {
    const [column, row] = [pixel % width, Math.floor(pixel / width)];
    const onRing = Math.min(column, row, width - 1 - column, height - 1 - row) < ring;
    if (onRing) ringAll += 1;
    if (value < deepest / 2) return;
    if (onRing) ringDeep += 1;
    count += 1;
    x += column;
    y += row;
    squares += column ** 2 + row ** 2;
  });
  const spread = squares / count - (x / count) ** 2 - (y / count) ** 2;
  return { deepest, inRing: ringDeep / ringAll, spread };
}
