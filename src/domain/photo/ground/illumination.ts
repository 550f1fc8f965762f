// Takes the light off a picture: each pixel becomes how much darker, or lighter, than the bare ground beside it it is, however
// unevenly the paper is lit, and less what the ground's own texture shows.

import { cutOut, sampleAt, type GreyImage } from '../grey-image.ts';
import { boxMean } from './box-filters.ts';
import { closing } from './closing.ts';
import { neighbourhood } from './neighbourhood.ts';
import type { Polarity } from './polarity.ts';
import { median, quantile } from './quantiles.ts';

/** This is added to every lightness, so that noise in black has no depth. */
const BLACK = 0.1;
/** This share of the ground that is less deep than most lies within its noise. */
const WITHIN = 0.99;
/** A picture is parted into so many blocks on each axis. */
const BLOCKS = 3;
/** One of them is at most so many times as noisy as the whole. */
const NOISIER = 4;

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
 * bias; what is less deep is no ink, and shows how far the ground is off. Unlike a deviation, that is bounded for a pattern. Where
 * there is less light there is more noise, so that the bias is taken from blocks, and bounded, since ink may fill a block.
 */
function withoutTexture(depth: GreyImage): Depth {
  const { width, height, values } = depth;
  const bias = median(values);
  const blocks = { width: BLOCKS, height: BLOCKS, values: new Float32Array(BLOCKS ** 2) };
  for (let block = 0; block < BLOCKS ** 2; block++) {
    const [x, y] = [block % BLOCKS, Math.floor(block / BLOCKS)];
    const box = {
      left: Math.floor((x * width) / BLOCKS),
      right: Math.floor(((x + 1) * width) / BLOCKS),
      top: Math.floor((y * height) / BLOCKS),
      bottom: Math.floor(((y + 1) * height) / BLOCKS),
    };
    blocks.values[block] = Math.min(median(cutOut(depth, box).values), NOISIER * bias);
  }
  const off = values.map((value, pixel) => {
    const x = pixel % width;
    const y = (pixel - x) / width;
    return value - sampleAt(blocks, ((x + 0.5) / width) * BLOCKS, ((y + 0.5) / height) * BLOCKS);
  });
  return {
    depth: { ...depth, values: off.map((value) => Math.max(0, value)) },
    noise: quantile(
      off.filter((value) => value <= 0).map((value) => -value),
      WITHIN,
    ),
  };
}
