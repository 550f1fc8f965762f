// Augments the images of batches. What an image becomes depends on seed, epoch and its index alone, so that a run that resumes
// after its backend was lost trains on the same images as an uninterrupted one.

import {
  settingsInEpoch,
  type Augmentation,
  type RunAugmentation,
} from '../../domain/augmenting/augmentation.ts';
import { DigitWarper } from '../../domain/augmenting/warp-digit.ts';
import { IMAGE_PIXELS } from '../../domain/image/ink.ts';
import { seededHash } from '../../domain/seeded-hash.ts';
import { seededRandom } from '../../domain/seeded-random.ts';
import { fillPlain, type Variation } from './batches.ts';

/** This bit of the index gives a non-digit image other random numbers than the image from which it is made. */
const NON_DIGIT = 0x40000000;

/**
 * @param epoch counted from 1; only seed, epoch and index decide what becomes of an image
 * @returns the augmentation of one epoch
 */
export function variationOf(settings: Augmentation, seed: number, epoch: number): Variation {
  const warper = new DigitWarper();
  const ofEpoch = seededHash(epoch, seed);
  const randomOf = (index: number) => seededRandom(seededHash(index, ofEpoch));
  return {
    nonDigits: settings.nonDigits,
    fill(from, index, out, to) {
      const random = randomOf(index);
      const hasStyle = random() < settings.penStyles;
      if (!hasStyle && random() < settings.plain) {
        fillPlain(from, index, out, to);
        return;
      }
      const { pixels, labels } = from;
      const image = { pixels, from: index * IMAGE_PIXELS, digit: labels[index], hasStyle };
      warper.warp(image, settings, random, out, to);
    },
    fillNonDigit(from, index, out, to) {
      warper.warpNonDigit(from, settings, randomOf(index ^ NON_DIGIT), out, to);
    },
  };
}

/** @returns the augmentation of each epoch as digitSource takes it; null where the run has none */
export function variationBy(run: RunAugmentation | null): ((epoch: number) => Variation) | null {
  return run && ((epoch) => variationOf(settingsInEpoch(run, epoch), run.seed, epoch));
}
