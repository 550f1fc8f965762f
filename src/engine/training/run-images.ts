// The images of one run as it draws batches from them: those that it learns from, and those that it only validates on.

import { onlyVaried, type RunAugmentation } from '../../domain/augmenting/augmentation.ts';
import { CodedError } from '../../domain/coded-error.ts';
import { splitCounts, type TrainingConfig } from '../../domain/experiment/training-config.ts';
import type { DigitImages } from '../../domain/image/digit-images.ts';
import { variationBy } from '../batches/augmented-images.ts';
import { sliceImages } from '../batches/batches.ts';
import { digitSource, type DigitSource } from '../batches/digit-source.ts';

export interface RunImages {
  /** The plain images that the run learns from, as its helpers need them, and how it varies them. */
  train: DigitImages;
  augmentation: RunAugmentation | null;
  learnFrom: DigitSource;
  validateOn: DigitSource;
  /** The validation images, warped the same way after every epoch; null where a run has no augmentation. */
  validateOnWarped: DigitSource | null;
  dispose(): void;
}

/** The caller disposes what comes. @throws CodedError 'no-validation-images' when either part would be empty */
export function runImages(images: DigitImages, config: TrainingConfig): RunImages {
  const split = splitCounts(config);
  if (split.validation < 1 || split.train < 1)
    throw new CodedError('no-validation-images', 'validationSplit');
  const { seed, epochs } = config;
  const augmentation = config.augmentation && { settings: config.augmentation, seed, epochs };
  const train = sliceImages(images, 0, split.train);
  const validation = sliceImages(images, split.train, config.imageCount);
  const learnFrom = digitSource(train, variationBy(augmentation));
  const validateOn = digitSource(validation);
  const validateOnWarped =
    augmentation && digitSource(validation, variationBy(withoutPlainImages(augmentation)));
  return {
    train,
    augmentation,
    learnFrom,
    validateOn,
    validateOnWarped,
    dispose() {
      for (const source of [learnFrom, validateOn, validateOnWarped]) source?.dispose();
    },
  };
}

function withoutPlainImages(run: RunAugmentation): RunAugmentation {
  return { ...run, settings: onlyVaried(run.settings) };
}
