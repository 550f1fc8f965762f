// Tells whether ink is darker than its ground, as a pen's on paper, or lighter, as chalk's on a board.

import { resized, sampleAt, type GreyImage } from '../grey-image.ts';
import { sureClosing, sureOpening } from './closing.ts';
import { neighbourhood } from './neighbourhood.ts';
import { median } from './quantiles.ts';

export type Polarity = 'dark' | 'light';

/** The longer side has at most so many pixels. */
const FINE = 400;
/** This is added to light and darkness, so that noise in black, and what a camera burns out, count little. */
const END = 0.1;
/** The ground's level is found on a picture whose longer side has so many pixels. */
const COARSE = 24;
/** It is the median of all within this share of the shorter side: ink covers less than half of any place so large. */
const AROUND = 0.5;

/**
 * Between dark strokes lies narrow light, and between light ones narrow dark; but these gaps are at the ground's level, and ink is
 * not. So what is narrow counts only as far as it leaves the level of most pixels around. It is measured in logarithms of odds,
 * in which an inverted picture changes its sign alone, and a dark pen in a shadow is as far from its ground as beside it. The fourth
 * power is summed, so that a thin deep stroke outweighs a wide shallow glow.
 * @param picture lightness in [0,1], without noisy pixels
 * @returns what dark things weigh against light ones, as a logarithm to base 2: positive where ink is dark
 */
export function weighPolarity(picture: GreyImage): number {
  const light = inLogOdds(resized(picture, Math.min(1, FINE / Math.max(picture.width, picture.height))));
  const radius = neighbourhood(light.width, light.height);
  const closed = sureClosing(light, radius);
  const opened = sureOpening(light, radius);
  const ground = groundLevel(light);
  const [stepX, stepY] = [ground.width / light.width, ground.height / light.height];
  let [dark, bright] = [0, 0];
  for (let row = 0; row < light.height; row++)
    for (let column = 0; column < light.width; column++) {
      const pixel = row * light.width + column;
      const value = light.values[pixel];
      const level = sampleAt(ground, (column + 0.5) * stepX, (row + 0.5) * stepY);
      dark += Math.max(0, Math.min(closed.values[pixel], level) - value) ** 4;
      bright += Math.max(0, value - Math.max(opened.values[pixel], level)) ** 4;
    }
  return dark === bright ? 0 : Math.log2(dark / bright);
}

function inLogOdds(light: GreyImage): GreyImage {
  return { ...light, values: light.values.map((value) => Math.log((value + END) / (1 - value + END))) };
}

/** @returns the median around each place, on a coarse grid */
function groundLevel(light: GreyImage): GreyImage {
  const coarse = resized(light, Math.min(1, COARSE / Math.max(light.width, light.height)));
  const { width, height, values } = coarse;
  const reach = Math.max(1, Math.round(Math.min(width, height) * AROUND));
  const levels = new Float32Array(values.length);
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      const around: number[] = [];
      for (let row = Math.max(0, y - reach); row <= Math.min(height - 1, y + reach); row++)
        for (let column = Math.max(0, x - reach); column <= Math.min(width - 1, x + reach); column++)
          around.push(values[row * width + column]);
      levels[y * width + x] = median(Float32Array.from(around));
    }
  return { width, height, values: levels };
}
