// What follows training: the best weights are looked at once more, on validation images for the threshold below which a picture
// counts as no digit, and on the test images.

import type { Sequential } from '@tensorflow/tfjs-layers';
import type { DigitImages } from '../../domain/image/digit-images.ts';
import type { FamiliarityRule } from '../../domain/reading/reading.ts';
import { digitSource, type DigitSource } from '../batches/digit-source.ts';
import type { LossAndAccuracy } from '../batches/running-mean.ts';
import { evaluate, type EvaluateOptions } from '../reading/evaluate.ts';
import { calibrateFamiliarity } from '../reading/familiarity.ts';

interface FinalPass {
  /** Varied as training varied its images. */
  validateOn: DigitSource;
  test: DigitImages | null;
}

interface Found {
  /** Null when the pass was aborted before it was found. */
  rule: FamiliarityRule | null;
  /** Null when there are no test images, or the pass was aborted. */
  test: LossAndAccuracy | null;
}

/** An abort ends it within one chunk of images, and what was found by then stands. */
export async function finalPass(
  model: Sequential,
  { validateOn, test }: FinalPass,
  options: EvaluateOptions,
): Promise<Found> {
  const rule = await calibrateFamiliarity(model, validateOn, options);
  if (!test || options.signal?.aborted) return { rule, test: null };
  const testOn = digitSource(test);
  try {
    return { rule, test: await evaluate(model, testOn, options) };
  } finally {
    testOn.dispose();
  }
}
