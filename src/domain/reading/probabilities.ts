// Reads probabilities of many images out of one array.

import { CLASSES } from '../image/digit-images.ts';

/** @param probabilities ten for each image, one after the other @param index the image's, from 0 @returns the ten of one image */
export function probabilitiesOf(probabilities: Float32Array, index: number): number[] {
  return Array.from(probabilities.subarray(index * CLASSES, (index + 1) * CLASSES));
}
