// The answers to many images, one after the other in one array.

import { CLASSES } from '../image/digit-images.ts';

/** @param probabilities ten an image @returns the ten of one image */
export function probabilitiesOf(probabilities: Float32Array, index: number): number[] {
  return Array.from(probabilities.subarray(index * CLASSES, (index + 1) * CLASSES));
}
