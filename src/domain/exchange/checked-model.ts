// Declares what is found out about a model of unknown origin when it arrives.

import type { FamiliarityRule } from '../reading/reading.ts';
import type { InputWay } from './input-ways.ts';

/** It reads so many images of MNIST, as many of each digit. They are of the last training images, and tell nothing of the test images. */
export const CHECKED_IMAGES = 200;

export interface CheckedModel {
  /** Of the models that were given, this one reads best, counted from 0. */
  model: number;
  /** It reads best when it is fed so. */
  way: InputWay;
  /** It reads so many of the images rightly. */
  right: number;
  images: number;
  /** It is the threshold for non-digit images; null for a model that does not read digits, and for one that brought its own. */
  familiarity: FamiliarityRule | null;
}

/** @returns whether a model that reads so many images can be said to read digits: half of them, where guessing finds a tenth */
export function readsDigits({ right, images }: Pick<CheckedModel, 'right' | 'images'>): boolean {
  return right * 2 >= images;
}
