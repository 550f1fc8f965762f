// Fills batches with varied images. What an image becomes hangs on seed, epoch and its index alone, so that a run that goes
// on after a loss sees what it would have seen.

import {
  settingsInEpoch,
  type Augmentation,
  type RunAugmentation,
} from '../../domain/augmenting/augmentation.ts';
import { IMAGE_PIXELS } from '../../domain/image/ink.ts';
import { DigitWarper } from '../../domain/augmenting/warp-digit.ts';
import { fillPlain, type Variation } from './batches.ts';
import { seededHash } from '../../domain/seeded-hash.ts';
import { seededRandom } from '../../domain/seeded-random.ts';

/** A stranger made in the place of an image has chances of its own. */
const STRANGER = 0x40000000;

/** @param epoch from 1 on; with seed and index it alone decides what becomes of an image */
export function variationOf(settings: Augmentation, seed: number, epoch: number): Variation {
  const warper = new DigitWarper();
  const ofEpoch = seededHash(epoch, seed);
  const randomOf = (index: number) => seededRandom(seededHash(index, ofEpoch));
  return {
    strangers: settings.strangers,
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
    fillStranger(from, index, out, to) {
      warper.warpStranger(from, settings, randomOf(index ^ STRANGER), out, to);
    },
  };
}

/** What a digit source needs of a run's augmentation; null where it has none. */
export function variationBy(run: RunAugmentation | null): ((epoch: number) => Variation) | null {
  return run && ((epoch) => variationOf(settingsInEpoch(run, epoch), run.seed, epoch));
}
