// Fills batches with varied images. What an image becomes hangs on seed, epoch and its index alone, so that a run that goes
// on after a loss sees what it would have seen.

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

/** A non-digit image made in the place of an image has chances of its own. */
const NON_DIGIT = 0x40000000;

/** @param epoch from 1 on; with seed and index it alone decides what becomes of an image */
export function variationOf(settings: Augmentation, seed: number, epoch: number): Variation {
  const warper = new DigitWarper();
  const ofEpoch = seededHash(epoch, seed);
  const randomOf = (index: number) => seededRandom(seededHash(index, ofEpoch));
  return {
    nonDigits: settings.nonDigits,
    fill(from, index, out, to) {
      const random = randomOf(index);
      if (random() < settings.plain) {
        fillPlain(from, index, out, to);
        return;
      }
      const { pixels, labels } = from;
      const image = { pixels, from: index * IMAGE_PIXELS, digit: labels[index] };
      warper.warp(image, settings, random, out, to);
    },
    fillNonDigit(from, index, out, to) {
      warper.warpNonDigit(from, settings, randomOf(index ^ NON_DIGIT), out, to);
    },
  };
}

/** What a digit source needs of a run's augmentation; null where it has none. */
export function variationBy(run: RunAugmentation | null): ((epoch: number) => Variation) | null {
  return run && ((epoch) => variationOf(settingsInEpoch(run, epoch), run.seed, epoch));
}
