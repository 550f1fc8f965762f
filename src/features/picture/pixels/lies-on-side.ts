// Finds out whether a digit that is not known as it lies would be, turned by a quarter.

import type { RgbaImage } from '../../../domain/photo/grey-image.ts';
import type { FoundDigit, PhotoReading } from '../../../domain/photo/read-photo.ts';
import { readAnswer } from '../../../domain/reading/answer.ts';
import type { Reading } from '../../../domain/reading/reading.ts';
import { turned } from './turn.ts';

interface Asked {
  readPhoto(photo: RgbaImage): Promise<PhotoReading>;
  classify(ink: Float32Array): Promise<Reading>;
}

/**
 * A person would turn it as it is read more surely; 6 and 9, which are digits both ways, are never asked about.
 * @param digit what was found on the picture as it lies
 * @returns the quarters, clockwise, after which it is a digit; null where it is one already, or is none either way
 */
export async function quartersToUpright(
  picture: RgbaImage,
  digit: FoundDigit,
  { readPhoto, classify }: Asked,
): Promise<number | null> {
  if (readAnswer(await classify(digit.ink)).kind === 'digit') return null;
  let best: { quarters: number; familiarity: number } | null = null;
  for (const quarters of [1, 3]) {
    const read = await readPhoto(turned(picture, quarters));
    if ('problem' in read || read.digits.length > 1) continue;
    const reading = await classify(read.digits[0].ink);
    if (readAnswer(reading).kind !== 'digit') continue;
    if (!best || reading.familiarity > best.familiarity)
      best = { quarters, familiarity: reading.familiarity };
  }
  return best && best.quarters;
}
