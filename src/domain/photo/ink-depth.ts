// How much darker (or, on a blackboard, lighter) than its ground each pixel is, whatever the light does across the paper.

import { boxMean, closing } from './box-filters.ts';
import type { GreyImage } from './grey-image.ts';

/** A share of the shorter side: strokes are narrower than twice this, shadows wider. */
const NEIGHBOURHOOD = 0.12;
/** A share of the shorter side: the ring in which ink is rare. */
const RING = 0.04;
/** Ink stands out this many times more than the gaps between its strokes do from it, when there is no doubt. */
const CLEARLY = 2.5;
const RING_DOUBT = 0.03;
/** Lightness is never nothing: noise in the black has no depth. */
const BLACK = 0.05;

/** @returns how much of the ground's light is missing (on a board: is added), 0 to 1; ground is about 0 */
export function inkDepth(grey: GreyImage): GreyImage {
  const light = boxMean(grey, 1);
  const radius = Math.max(3, Math.round(Math.min(grey.width, grey.height) * NEIGHBOURHOOD));
  // Light multiplies: as logarithms, ink is as deep in the shadow as beside it. Nothing is smoothed, so that the edge of a
  // shadow across the digit stays where it is.
  const bright = mapped(light, (value) => Math.log(value + BLACK));
  const dim = mapped(bright, (value) => -value);
  const onPaper = missing(closing(bright, radius), bright);
  if (inkIsDark(onPaper, missing(closing(dim, radius), dim)))
    return mapped(onPaper, (ratio) => 1 - Math.exp(-ratio));
  // On a dark ground there is little light to divide by.
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
 * Narrow dark things on light, or narrow light things on dark? Where both are there, one is ink and the other the gaps
 * between its strokes: gaps reach the picture's edge where it is cropped closely, and else lie inside the ink.
 */
function inkIsDark(onPaper: GreyImage, onBoard: GreyImage): boolean {
  const [dark, light] = [outline(onPaper), outline(onBoard)];
  if (dark.deepest > CLEARLY * light.deepest) return true;
  if (light.deepest > CLEARLY * dark.deepest) return false;
  if (Math.abs(dark.inRing - light.inRing) > RING_DOUBT) return dark.inRing < light.inRing;
  return dark.spread >= light.spread;
}

/** @returns of the deep half its depth, the share of the picture's edge that it covers, and how far it is spread. */
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
