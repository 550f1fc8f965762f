// The pass that follows training evaluates the best weights on the validation images, to find the threshold below which an image
// counts as no digit, and then on the test images.

import type { Sequential } from '@tensorflow/tfjs-layers';
import type { DigitImages } from '../../domain/image/digit-images.ts';
import type { FamiliarityRule } from '../../domain/reading/reading.ts';
import { digitSource, type DigitSource } from '../batches/digit-source.ts';
import type { LossAndAccuracy } from '../batches/running-mean.ts';
import { evaluate, type EvaluateOptions } from '../reading/evaluate.ts';
import { calibrateFamiliarity } from '../reading/familiarity.ts';

interface FinalPass {
  /** The validation images are augmented where those of training are. */
  validateOn: DigitSource;
  test: DigitImages | null;
}

interface Found {
  /** It is null when the pass was aborted before the threshold was found. */
  rule: FamiliarityRule | null;
  /** It is null without test images, or when the pass was aborted. */
  test: LossAndAccuracy | null;
}

/**
 * Finds the threshold and the figures of the test images. An abort ends it within one chunk of images.
 * @param model holds the best weights @returns what was found before the end or an abort
 */
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
