// Shows a few training images before and after augmentation, by the code that augments them in a run.

import type { Augmentation } from '../../domain/augmenting/augmentation.ts';
import type { VariationExamples } from '../../domain/augmenting/variation-examples.ts';
import { CLASSES, DIGITS, type DigitImages } from '../../domain/image/digit-images.ts';
import { bytesOfInk, IMAGE_PIXELS, writeInk } from '../../domain/image/ink.ts';
import { variationOf } from './augmented-images.ts';
import type { Variation } from './batches.ts';

const TIMES = 3;

/**
 * @param images that hold every digit
 * @returns one image of each digit as bytes: plain, augmented as in three epochs, and with pen styles and as non-digit images where
 * the settings ask for such
 */
export function variationExamples(
  images: DigitImages,
  settings: Augmentation,
  seed: number,
): VariationExamples {
  const chosen = DIGITS.map((digit) => Math.max(0, images.labels.indexOf(digit)));
  const bytesOf = (write: (index: number, out: Float32Array) => void) => {
    const out = new Float32Array(IMAGE_PIXELS);
    const bytes = new Uint8Array(CLASSES * IMAGE_PIXELS);
    chosen.forEach((index, column) => {
      write(index, out);
      bytes.set(bytesOfInk(out), column * IMAGE_PIXELS);
    });
    return bytes;
  };
  const inEpochs = (changed: Partial<Augmentation>) =>
    Array.from({ length: TIMES }, (_, epoch) => variationOf({ ...settings, ...changed }, seed, epoch + 1));
  const rows = (variations: readonly Variation[]) =>
    variations.map((epoch) => bytesOf((index, out) => epoch.fill(images, index, out, 0)));
  const epochs = inEpochs({ plain: 0 });
  return {
    columns: CLASSES,
    plain: bytesOf((index, out) => writeInk(images.pixels, index, out, 0)),
    varied: rows(epochs),
    styled: settings.penStyles > 0 ? rows(inEpochs({ penStyles: 1 })) : [],
    nonDigits:
      settings.nonDigits > 0 ? bytesOf((index, out) => epochs[0].fillNonDigit(images, index, out, 0)) : null,
  };
}
