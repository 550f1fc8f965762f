// Takes the light off a picture: each pixel becomes how much darker, or lighter, than the bare ground beside it it is, however
// unevenly the paper is lit, and less what the ground's own texture shows.

import type { GreyImage } from '../grey-image.ts';
import { boxMean, closing } from './box-filters.ts';
import { neighbourhood } from './neighbourhood.ts';
import type { Polarity } from './polarity.ts';
import { median, quantile } from './quantiles.ts';

/** This is added to every lightness, so that noise in black has no depth. */
const BLACK = 0.05;
/** This share of the ground that is less deep than most lies within its noise. */
const WITHIN = 0.99;

export interface Depth {
  /** In [0,1]: the share of the ground's light that is missing or, for light ink, of its darkness; the ground has about 0. */
  depth: GreyImage;
  /** So much, or less, is the ground itself off its middle. */
  noise: number;
}

/** @param grey lightness in [0,1] @returns the same without single noisy pixels, on which polarity and depth are measured */
export function smoothed(grey: GreyImage): GreyImage {
  return boxMean(grey, 1);
}

/**
 * Light and ink multiply, so that shares are compared: ink is as deep in a shadow as beside it. The ground is a closing, which
 * smooths nothing, so that the edge of a shadow across the digit stays where it is.
 * @param light what `smoothed` gives @param polarity whether ink is darker or lighter than its ground
 */
export function depthOf(light: GreyImage, polarity: Polarity): Depth {
  const picture = polarity === 'dark' ? light : { ...light, values: light.values.map((value) => 1 - value) };
  const ground = closing(picture, neighbourhood(light.width, light.height)).values;
  const values = picture.values.map((value, pixel) => 1 - (value + BLACK) / (ground[pixel] + BLACK));
  return withoutTexture({ ...light, values });
}

/**
 * The closing lies above a rough ground by some deviations of its noise. Most pixels are ground, so that the median depth is that
 * bias; what is less deep is no ink, and shows how far the ground is off. Unlike a deviation, that is bounded for a pattern.
 */
function withoutTexture(depth: GreyImage): Depth {
  const bias = median(depth.values);
  const below = depth.values.filter((value) => value <= bias).map((value) => bias - value);
  return {
    depth: { ...depth, values: depth.values.map((value) => Math.max(0, value - bias)) },
    noise: quantile(below, WITHIN),
  };
}
