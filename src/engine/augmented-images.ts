// Fills batches with varied images. What an image becomes hangs on seed, epoch and its index alone, so that a run that goes
// on after a loss sees what it would have seen.

import type { Augmentation } from '../domain/augmentation.ts';
import { IMAGE_PIXELS } from '../domain/ink.ts';
import { DigitWarper } from '../domain/warp-digit.ts';
import type { FillImage } from './batches.ts';
import { dropoutHash } from './kernels/dropout-hash.ts';
import { seededRandom } from './seeded-random.ts';

export function augmentedFill(settings: Augmentation, seed: number, epoch: number): FillImage {
  const warper = new DigitWarper();
  const ofEpoch = dropoutHash(epoch, seed);
  return ({ pixels, labels }, index, out, to) => {
    const random = seededRandom(dropoutHash(index, ofEpoch));
    warper.warp({ pixels, from: index * IMAGE_PIXELS, digit: labels[index] }, settings, random, out, to);
  };
}
