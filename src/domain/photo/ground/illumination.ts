// Takes the light off a picture: each pixel becomes how much darker, or lighter, than the bare ground beside it it is, however
// unevenly the paper is lit, and less what the ground's own texture shows.

import type { GreyImage } from '../grey-image.ts';
import { boxMean, closing } from './box-filters.ts';
import type { Polarity } from './polarity.ts';
import { neighbourhood } from './neighbourhood.ts';
import { median } from './quantiles.ts';

/** This is added to every lightness, so that noise in black has no depth. */
const BLACK = 0.05;
/** Makes the median distance from the median a standard deviation, where noise is normal. */
const NORMAL = 1.4826;

export interface Depth {
  /** In [0,1]: on paper the share of the ground's light that is missing, on a blackboard the light added; the ground has about 0. */
  depth: GreyImage;
  /** The standard deviation of the depth of bare ground. */
  noise: number;
}

/** @param grey lightness in [0,1] @returns the same without single noisy pixels, as both kinds of depth are measured on it */
export function smoothed(grey: GreyImage): GreyImage {
  return boxMean(grey, 1);
}

/** @param light what `smoothed` gives @param polarity whether ink is darker or lighter than its ground */
export function depthOf(light: GreyImage, polarity: Polarity): Depth {
  const radius = neighbourhood(light.width, light.height);
  if (polarity === 'dark') {
    // Light and ink multiply: in logarithms, ink is as deep in a shadow as beside it. The closing smooths nothing, so that the
    // edge of a shadow across the digit stays where it is.
    const bright = mapped(light, (value) => Math.log(value + BLACK));
    const ground = closing(bright, radius);
    return withoutTexture(combined(ground, bright, (level, value) => 1 - Math.exp(value - level)));
  }
  // A dark ground has too little light to divide by, so that lightness itself is compared.
  const dark = mapped(light, (value) => 1 - value);
  return withoutTexture(combined(closing(dark, radius), dark, (level, value) => level - value));
}

/**
 * The closing lies above a rough ground by some deviations of its noise. Most pixels are ground, so that the median depth is that
 * bias; the ground varies around it as the distances below it tell, where there is no ink.
 */
function withoutTexture(depth: GreyImage): Depth {
  const bias = median(depth.values);
  const below = depth.values.filter((value) => value <= bias).map((value) => bias - value);
  return {
    depth: mapped(depth, (value) => Math.max(0, value - bias)),
    noise: NORMAL * median(below),
  };
}

function mapped(image: GreyImage, change: (value: number) => number): GreyImage {
  return { ...image, values: image.values.map(change) };
}

function combined(
  one: GreyImage,
  other: GreyImage,
  join: (one: number, other: number) => number,
): GreyImage {
  return { ...one, values: one.values.map((value, pixel) => join(value, other.values[pixel])) };
}
